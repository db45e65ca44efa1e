import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { countText, dayText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import type { Dashboard } from './queries.ts';
import { useDashboardWords } from './words.ts';

/** Drawn with a heavy library, and therefore in a file of its own. */
export function SessionChart({ days }: { days: Dashboard['days'] }) {
  const say = useDashboardWords();
  const { today } = useClub();
  return (
    <BarChart
      h={260}
      withLegend
      legendProps={{ verticalAlign: 'top' }}
      dataKey="day"
      data={days.map((one) => ({ ...one, day: dayText(one.day, { today }) }))}
      valueFormatter={countText}
      // heard as a table instead: nothing in it takes the focus
      // wide enough to be seen on a phone, where a day has eight pixels
      barChartProps={{ accessibilityLayer: false, barGap: 0, barCategoryGap: '8%' }}
      xAxisProps={{ minTickGap: 24 }}
      barProps={{ isAnimationActive: false, radius: 2 }}
      series={[
        { name: 'credited', label: say('credited'), color: 'var(--tide)' },
        { name: 'used', label: say('used'), color: 'var(--booked)' },
      ]}
    />
  );
}
