import { type ChangeEvent, useRef, useState } from 'react';
import { Refused } from './api.ts';

type Rules<Name extends string> = Partial<Record<Name, (value: string) => string | undefined>>;

/**
 * The text fields of a form: what is typed, and what is wrong with each, said by a rule of the page when
 * it is sent, or by the server under the field's name there. A field corrected is not complained about.
 */
export function useFields<Name extends string>(
  start: Record<Name, string>,
  rules: Rules<Name> = {},
) {
  const [values, setValues] = useState(start);
  const [wrong, setWrong] = useState<Partial<Record<Name, string>>>({});
  const [settled, setSettled] = useState<Partial<Record<Name, Error>>>({});
  const form = useRef<HTMLFormElement>(null);

  const set = (name: Name, value: string, error: Error | null = null) => {
    setValues((before) => ({ ...before, [name]: value }));
    setWrong((before) => ({ ...before, [name]: undefined }));
    if (error) setSettled((before) => ({ ...before, [name]: error }));
  };

  const errorOf = (name: Name, error: Error | null, serverName: string) =>
    wrong[name] ??
    (error instanceof Refused && settled[name] !== error ? error.at(serverName) : undefined);

  return {
    form,
    values,
    set,
    errorOf,
    reset: () => {
      setValues(start);
      setWrong({});
    },
    /** For a text input: `{...fields.input('name', write.error)}`. */
    input: (name: Name, error: Error | null = null, serverName: string = name) => ({
      value: values[name],
      error: errorOf(name, error, serverName),
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        set(name, event.currentTarget.value, error),
    }),
    /** Whether the form can be sent; if not, the first wrong field has the focus. */
    check: (): boolean => {
      const found: Partial<Record<Name, string>> = {};
      for (const name of Object.keys(rules) as Name[]) {
        const complaint = rules[name]?.(values[name]);
        if (complaint) found[name] = complaint;
      }
      setWrong(found);
      if (Object.keys(found).length === 0) return true;
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return false;
    },
  };
}
