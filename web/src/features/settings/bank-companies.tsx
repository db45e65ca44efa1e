import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { answerOf, api, type Schema } from '@/lib/api.ts';
import { useFields } from '@/lib/use-fields.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { useBankSettingsWords } from './bank-settings-words.ts';
import { SideSheet } from './side-sheet.tsx';
import classes from './settings.module.css';
import { useSettingsWords } from './words.ts';

type SetUp = Schema<'BankSetUp'>;
type Company = SetUp['companies'][number];
type Club = Schema<'Club'>;

/** As whom each club appears on its members' bank statements. */
export function BankCompanies(props: { companies: Company[]; onDone: () => void }) {
  const say = useBankSettingsWords();
  const mayChange = useMay('settings:write');
  const [open, setOpen] = useState<Club>();
  const companyOf = (club: Club) => props.companies.find(({ clubId }) => clubId === club.id);
  return (
    <Paper>
      <Title order={2}>{say('companies')}</Title>
      <Text c="dimmed" mb="sm">
        {say('companiesHelp')}
      </Text>
      <ul className={classes['rows']}>
        {useClubs().map((club) => {
          const company = companyOf(club);
          return (
            <li key={club.id} className={classes['row']}>
              <div className={classes['rowText']}>
                <Text fw={600}>{club.name}</Text>
                <Text fz={13} c="dimmed">
                  {company
                    ? say('companyLine', { name: company.companyName, id: company.companyId })
                    : say('noCompany')}
                </Text>
              </div>
              {mayChange && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={say('changeCompany', { club: club.name })}
                  onClick={() => setOpen(club)}
                >
                  {say(company ? 'change' : 'setCompany')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {open && (
        <CompanyDrawer
          club={open}
          company={companyOf(open)}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            props.onDone();
          }}
        />
      )}
    </Paper>
  );
}

function CompanyDrawer(props: {
  club: Club;
  company: Company | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const say = useBankSettingsWords();
  const saySettings = useSettingsWords();
  const { club, company } = props;
  const write = useWrite<Schema<'BankCompany'>, SetUp>({
    write: (body, key) =>
      answerOf(
        api.PUT('/v1/clubs/{clubId}/bank-company', {
          params: { path: { clubId: club.id }, ...once(key) },
          body,
        }),
      ),
    stale: [['bank'], ['audit']],
    onDone: props.onDone,
  });
  const fields = useFields(
    { companyId: company?.companyId ?? '', companyName: company?.companyName ?? '' },
    {
      companyId: (value) => (/^[0-9A-Z]{1,10}$/.test(value) ? undefined : say('companyIdBad')),
      companyName: (value) => (value.trim() ? undefined : saySettings('needed')),
    },
  );
  return (
    <SideSheet title={say('companyTitle', { club: club.name })} onClose={props.onClose}>
      <form
        ref={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (fields.check()) write.mutate(fields.values);
        }}
      >
        <Stack>
          <TextInput
            label={say('companyId')}
            description={say('companyIdHelp')}
            maxLength={10}
            data-autofocus
            {...fields.input('companyId', write.error)}
          />
          <TextInput
            label={say('companyName')}
            description={say('companyNameHelp')}
            maxLength={16}
            {...fields.input('companyName', write.error)}
          />
          <Trouble error={write.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {saySettings('cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {saySettings('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SideSheet>
  );
}
