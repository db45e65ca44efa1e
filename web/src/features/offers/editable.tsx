import type { ReactNode } from 'react';
import classes from './offers.module.css';

/** Fields that can be read by everybody and changed by those who may. */
export const Editable = (props: { mayWrite: boolean; className?: string; children: ReactNode }) => (
  <fieldset disabled={!props.mayWrite} className={`${classes['plain']} ${props.className ?? ''}`}>
    {props.children}
  </fieldset>
);
