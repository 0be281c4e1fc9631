-- What the clock and the guardrails need to know, and the questions that operators put to leads.

alter table conversations add column facts text not null default '{}' check (json_valid(facts));
alter table conversations add column pauses text not null default '[]' check (json_valid(pauses));
alter table conversations add column no_answer_through integer not null default 0;

create table releases (
    id              text primary key,
    conversation_id integer not null,
    author_email    text not null,
    author_name     text not null,
    reply           text not null,        -- the exact text that was judged
    text_sha256     text not null,
    plea            text not null,
    seen_message_id integer not null,
    state           text not null check (state in ('asked', 'granted', 'declined', 'withdrawn')),
    asked_at        text not null,
    lead_email      text,
    reason          text,
    settled_at      text,
    check ((state in ('granted', 'declined')) = (lead_email is not null)),
    check (lead_email is null or lead_email <> author_email)  -- nobody releases what he or she wrote
) strict;

create index releases_of on releases (conversation_id, asked_at);
