import { Text, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type Step, steps } from './draft.ts';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

/** Where the sign-up stands; steps that are done can be gone back to. */
export function StepList({ enrollment }: { enrollment: Enrollment }) {
  const say = useEnrollWords();
  const at = steps.indexOf(enrollment.draft.step);
  const name = (step: Step) => say(`step_${step}`);
  return (
    <nav aria-label={say('stepList')} className={classes['steps']}>
      <Text className={classes['phoneStep']} fw={600}>
        {say('stepOf', { at: at + 1, count: steps.length, name: name(steps[at]!) })}
      </Text>
      <ol>
        {steps.map((step, index) => (
          <li key={step} aria-current={index === at ? 'step' : undefined}>
            {index < at ? (
              <UnstyledButton onClick={() => enrollment.goTo(step)} className={classes['step']}>
                <span className={classes['mark']} data-done>
                  <IconCheck size={15} aria-label={say('done')} />
                </span>
                {name(step)}
              </UnstyledButton>
            ) : (
              <span className={classes['step']} data-current={index === at || undefined}>
                <span className={classes['mark']} data-current={index === at || undefined}>
                  {index + 1}
                </span>
                {name(step)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
