import type { Instant } from '#kit/days';

export type Member = {
  id: number;
  clubId: number;
  name: string;
  email: string | null;
  phone: string | null;
  createdAt: Instant;
};

export type NewMember = Pick<Member, 'clubId' | 'name' | 'email' | 'phone'>;
