-- The embedded store. Times of plain tables are ISO-8601 UTC text with milliseconds (they sort as text);
-- times that the outbox compares are Unix milliseconds.

create table store_identity (
    key   text primary key,
    value text not null
) strict;

create table conversations (
    id                 integer primary key,
    inbox_id           integer not null,
    inbox_name         text not null,
    status             text not null,
    priority           text not null,
    contact_id         integer not null,
    contact_name       text,
    contact_email      text,
    contact_phone      text,
    labels             text not null check (json_valid(labels)),
    assignee_name      text,
    assignee_email     text,
    can_reply          integer not null,
    waiting_since      text,
    snoozed_until      text,
    created_at         text not null,
    last_activity_at   text not null,
    orders             text not null check (json_valid(orders)),
    remote_version     integer not null,   -- Chatwoot's updated_at in microseconds; the larger wins
    last_message_id    integer not null,   -- the newest public or private message id that Chatwoot told us of
    messages_through   integer not null,   -- history is complete up to this message id; 0: never read
    seen_at            text not null       -- when we last heard of it
) strict;

create index conversations_live on conversations (status, waiting_since);

create table messages (
    id              integer primary key,
    conversation_id integer not null references conversations (id) on delete cascade,
    kind            text not null,
    text            text not null,
    created_at      text not null,
    is_private      integer not null,
    sender_name     text,
    delivery_failed integer not null,
    delivery_error  text,
    operation_id    text
) strict;

create index messages_of on messages (conversation_id, id);

create table drafts (
    operator_email  text not null,
    conversation_id integer not null,
    op_id           text not null,        -- the intent that the next press commits
    reply           text not null,
    note            text not null,
    template        text,                 -- "id@version" the text began as
    suggested       text,                 -- the suggestion as it was shown
    seen_message_id integer not null,     -- the newest message the operator had before the eyes
    updated_at      text not null,
    primary key (operator_email, conversation_id)
) strict;

create table webhooks (
    delivery_id text primary key,
    received_at text not null,
    body        blob not null,
    state       text not null check (state in ('new', 'done', 'dead')),
    error       text
) strict;

create index webhooks_new on webhooks (received_at) where state = 'new';

create table roster (
    email            text primary key,
    name             text not null,
    role             text not null,
    chatwoot_user_id integer
) strict;

create table operator_tokens (
    email           text primary key,
    protected_token text not null,        -- data protection; never in clear
    generation      integer not null,     -- raised on every sign-in and revocation; a session carries its own
    revoked_reason  text,
    updated_at      text not null
) strict;

create table decision_log (
    seq             integer primary key,
    id              text not null unique,
    op_id           text unique,
    decision_id     text,
    created_at      text not null,
    scope           text not null,
    decision_type   text not null,
    action          text not null,
    operator_email  text not null,
    conversation_id integer not null,
    payload         text not null check (json_valid(payload)),
    payload_salt    text not null,
    payload_digest  text not null,
    intent_digest   text,
    prev_hash       text not null unique, -- unique: a fork of the chain cannot be stored
    hash            text not null unique,
    check ((action like 'sync.%') = (op_id is null)),
    check (op_id is not null or decision_id is not null)
) strict;

create index decision_log_conversation on decision_log (conversation_id, seq);
create index decision_log_decision on decision_log (decision_id);

create trigger decision_log_no_update before update on decision_log
begin
    select raise(abort, 'decision_log is append-only: rows are never changed');
end;

create trigger decision_log_no_delete before delete on decision_log
begin
    select raise(abort, 'decision_log is append-only: rows are never deleted');
end;

-- "insert or replace" deletes without the delete trigger; this one sees it coming. Numbers have no gaps.
create trigger decision_log_no_replace before insert on decision_log
when new.seq <> (select coalesce(max(seq), 0) + 1 from decision_log)
  or new.prev_hash <> coalesce((select hash from decision_log order by seq desc limit 1), printf('%064d', 0))
  or exists (select 1 from decision_log where id = new.id or op_id = new.op_id or hash = new.hash
             or prev_hash = new.prev_hash)
begin
    select raise(abort, 'decision_log is append-only: a row must continue the chain');
end;

create table outbox (
    operation_id      text primary key,
    decision_id       text not null,
    conversation_id   integer not null,
    position          integer not null unique,
    kind              text not null,
    body              text not null check (json_valid(body)),
    operator_email    text not null,
    state             text not null check (state in
        ('held', 'pending', 'inflight', 'done', 'dead', 'unknown', 'cancelled', 'abandoned')),
    held_until        integer,
    not_before        integer not null,
    lease_until       integer,
    fence             integer not null default 0,
    maybe_sent        integer not null default 0,
    resent            integer not null default 0,
    asks_operator     integer not null default 0,
    attempts          integer not null default 0,
    refusals          integer not null default 0,
    attempt_ended_at  integer,
    detail            text,
    remote_id         integer,
    updated_at        integer not null
) strict;

create unique index outbox_one_inflight on outbox (conversation_id) where state = 'inflight';
create index outbox_due on outbox (not_before) where state in ('held', 'pending', 'inflight', 'unknown');
create index outbox_conversation on outbox (conversation_id, position);
create index outbox_decision on outbox (decision_id);
