-- Why: what a member signed has to be there word for word years later, whatever the program that drew it
-- has become. The document is made once, in the transaction of the signing, and never changes.
set local lock_timeout = '5s';

create table agreement_documents (
  organization_id bigint not null,
  agreement_id bigint not null,
  pdf bytea not null,
  sha256 text not null,
  signature_png bytea,
  made_at timestamptz not null,
  primary key (organization_id, agreement_id),
  foreign key (organization_id, agreement_id) references agreements,
  constraint sha256_is_of_the_pdf check (sha256 = encode(sha256(pdf), 'hex')),
  constraint signature_is_small check (octet_length(signature_png) <= 45000)
);
comment on table agreement_documents is 'The signed agreement as a PDF, made once at signing. A renewal is not signed and has none.';
comment on column agreement_documents.sha256 is 'SHA-256 of the PDF in hexadecimal, so that a copy can be told from a forgery.';
comment on column agreement_documents.signature_png is 'The signature as it was drawn on the screen; null = signed by typing the name.';

create trigger agreement_documents_append_only
  before update or delete or truncate on agreement_documents
  for each statement execute function refuse_change();
