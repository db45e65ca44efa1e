import type { Schema } from '@/lib/api.ts';

export type Year = Schema<'OfferPreview'>;
export type YearRow = Year['rows'][number];
