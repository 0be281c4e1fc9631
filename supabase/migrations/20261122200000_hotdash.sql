-- HotDash on PostgreSQL 15 and later: a Supabase project or a plain server.
-- Tables live in the schema "hotdash", which no Data API exposes; auditors read the views in "public".
-- Run by "supabase db push" or by HotDash's own "migrate"; both keep the same journal.

-- Roles -------------------------------------------------------------------------------------------------------
-- Supabase has these three. On a plain server they are made here; HotDash signs in as a member of service_role.

do $$
declare
    wanted text;
begin
    foreach wanted in array array['anon', 'authenticated', 'service_role'] loop
        if not exists (select 1 from pg_catalog.pg_roles where rolname = wanted) then
            begin
                execute format('create role %I nologin noinherit', wanted);
            exception when duplicate_object or unique_violation then
                null; -- another database of this server was quicker: roles belong to the server
            end;
        end if;
    end loop;
end
$$;

create schema hotdash;
revoke all on schema hotdash from public;
grant usage on schema hotdash to service_role;

-- Which schema this is: every later migration replaces it with its own number.
create function hotdash.schema_version() returns text
    language sql immutable set search_path = '' as $$ select '20261122200000' $$;

-- The mirror of Chatwoot ------------------------------------------------------------------------------------------

create table hotdash.store_identity (
    key   text primary key,
    value text not null
);

create table hotdash.conversations (
    id                 bigint primary key,
    inbox_id           bigint not null,
    inbox_name         text not null,
    status             text not null,
    priority           text not null,
    contact_id         bigint not null,
    contact_name       text,
    contact_email      text,
    contact_phone      text,
    labels             json not null,        -- json, not jsonb: the text comes back as it was written
    assignee_name      text,
    assignee_email     text,
    can_reply          boolean not null,
    waiting_since      timestamptz,
    snoozed_until      timestamptz,
    created_at         timestamptz not null,
    last_activity_at   timestamptz not null,
    orders             json not null,
    remote_version     bigint not null,      -- Chatwoot's updated_at in microseconds; the larger wins
    last_message_id    bigint not null,      -- the newest message id that Chatwoot told us of
    messages_through   bigint not null,      -- history is complete up to this message id; 0: never read
    seen_at            timestamptz not null  -- when we last heard of it
);

create index conversations_live on hotdash.conversations (status, waiting_since);

create table hotdash.messages (
    id              bigint primary key,
    conversation_id bigint not null references hotdash.conversations (id) on delete cascade,
    kind            text not null,
    text            text not null,
    created_at      timestamptz not null,
    is_private      boolean not null,
    sender_name     text,
    delivery_failed boolean not null,
    delivery_error  text,
    operation_id    text
);

create index messages_of on hotdash.messages (conversation_id, id);

create table hotdash.drafts (
    operator_email  text not null,
    conversation_id bigint not null,
    op_id           text not null,           -- the intent that the next press commits
    reply           text not null,
    note            text not null,
    template        text,                    -- "id@version" the text began as
    suggested       text,                    -- the suggestion as it was shown
    seen_message_id bigint not null,         -- the newest message the operator had before the eyes
    updated_at      timestamptz not null,
    primary key (operator_email, conversation_id)
);

-- Who has which conversation open: a courtesy among colleagues, never a lock.
create table hotdash.presence (
    conversation_id bigint not null,
    operator_email  text not null,
    operator_name   text not null,
    seen_at         timestamptz not null,
    primary key (conversation_id, operator_email)
);

create table hotdash.webhooks (
    delivery_id   text primary key,
    received_at   timestamptz not null,
    body          bytea not null,
    state         text not null check (state in ('new', 'done', 'dead')),
    error         text,
    claimed_until timestamptz                -- a node is working on it until then
);

create index webhooks_new on hotdash.webhooks (received_at) where state = 'new';

create table hotdash.roster (
    email            text primary key,
    name             text not null,
    role             text not null,
    chatwoot_user_id bigint
);

create table hotdash.operator_tokens (
    email           text primary key,
    protected_token text not null,           -- data protection; never in clear
    generation      bigint not null,         -- raised on revocation; a session carries its own
    revoked_reason  text,
    updated_at      timestamptz not null
);

-- What the nodes share --------------------------------------------------------------------------------------------

create table hotdash.data_protection_keys (
    id            bigint generated always as identity primary key,
    friendly_name text,
    xml           text not null
);

create table hotdash.duties (
    name        text primary key,            -- a duty that one node has at a time
    holder      text not null,
    lease_until timestamptz not null
);

create table hotdash.chatwoot_sync (
    id          boolean primary key default true check (id),
    read_at     timestamptz,                 -- the last complete read of Chatwoot, by whichever node
    fault       text,
    fault_since timestamptz
);

insert into hotdash.chatwoot_sync default values;

-- The ledger ------------------------------------------------------------------------------------------------------
-- Rows are chained over canonical bytes. Personal text stands in decision_payload, which the chain reaches only
-- through a salted digest, so that it can be erased without breaking the proof.

create table hotdash.decision_log (
    seq             bigint primary key,
    id              uuid not null unique,
    op_id           uuid unique,
    decision_id     uuid,
    created_at      timestamptz not null,
    scope           text not null,
    decision_type   text not null,
    action          text not null,
    operator_email  text not null,
    conversation_id bigint not null,
    payload_digest  text not null,
    intent_digest   text,
    prev_hash       text not null unique,    -- unique: a fork of the chain cannot be stored
    hash            text not null unique,
    check ((action like 'sync.%') = (op_id is null)),
    check (op_id is not null or decision_id is not null),
    check (created_at = date_trunc('milliseconds', created_at))  -- the hash covers milliseconds
);

create index decision_log_conversation on hotdash.decision_log (conversation_id, seq);
create index decision_log_decision on hotdash.decision_log (decision_id, seq);
create index decision_log_created on hotdash.decision_log (created_at);

create table hotdash.decision_payload (
    seq       bigint primary key references hotdash.decision_log (seq),
    canonical text not null,                 -- the JSON text exactly as it was hashed
    salt      bytea not null
);

-- The end of the chain, and the lock that every append takes first: numbers are drawn in the order of commits.
create table hotdash.ledger_head (
    id   boolean primary key default true check (id),
    seq  bigint not null,
    hash text not null
);

insert into hotdash.ledger_head (seq, hash) values (0, repeat('0', 64));

create table hotdash.checkpoints (
    seq        bigint primary key,
    hash       text not null,
    created_at text not null,                -- ISO-8601 exactly as it was signed
    origin     text not null,
    key_id     text not null,
    signature  text not null
);

create table hotdash.outbox (
    operation_id     uuid primary key,
    decision_id      uuid not null,
    conversation_id  bigint not null,
    position         bigint generated always as identity unique,
    kind             text not null,
    body             json not null,
    operator_email   text not null,
    state            text not null check (state in
        ('held', 'pending', 'inflight', 'done', 'dead', 'unknown', 'cancelled', 'abandoned')),
    held_until       timestamptz,
    not_before       timestamptz not null,
    lease_until      timestamptz,
    fence            bigint not null default 0,
    maybe_sent       boolean not null default false,
    resent           boolean not null default false,
    asks_operator    boolean not null default false,
    attempts         integer not null default 0,
    refusals         integer not null default 0,
    attempt_ended_at timestamptz,
    detail           text,
    remote_id        bigint,
    updated_at       timestamptz not null
);

create unique index outbox_one_inflight on hotdash.outbox (conversation_id) where state = 'inflight';
create index outbox_open on hotdash.outbox (conversation_id, position)
    where state in ('held', 'pending', 'inflight', 'unknown', 'dead');
create index outbox_recent on hotdash.outbox (updated_at);
create index outbox_decision on hotdash.outbox (decision_id, position);

-- Append-only, for the table's owner too -----------------------------------------------------------------------------

create function hotdash.refuse_change() returns trigger
    language plpgsql set search_path = '' as $$
begin
    raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
    kept text;
begin
    foreach kept in array array['decision_log', 'decision_payload', 'checkpoints'] loop
        execute format('create trigger no_change before update or delete on hotdash.%I '
            'for each row execute function hotdash.refuse_change()', kept);
        execute format('create trigger no_truncate before truncate on hotdash.%I '
            'for each statement execute function hotdash.refuse_change()', kept);
        execute format('alter table hotdash.%I enable always trigger no_change', kept);
        execute format('alter table hotdash.%I enable always trigger no_truncate', kept);
    end loop;
end
$$;

-- The one write path ----------------------------------------------------------------------------------------------------

create function hotdash.ledger_field(value text) returns bytea
    language sql immutable strict set search_path = '' as $$
    select int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8')
$$;

-- The salted commitment to a text, lower-case hex.
create function hotdash.ledger_commitment(salt bytea, value text) returns text
    language sql immutable strict set search_path = '' as $$
    select encode(sha256(int4send(octet_length(salt)) || salt || hotdash.ledger_field(value)), 'hex')
$$;

-- Continues the chain. The caller holds the lock on ledger_head.
create function hotdash.append_row(
    row_id uuid, row_op_id uuid, row_decision_id uuid, row_action text, row_operator text, row_conversation bigint,
    row_payload text, row_intent text) returns bigint
    language plpgsql set search_path = '' as $$
declare
    head    hotdash.ledger_head%rowtype;
    at      timestamptz := date_trunc('milliseconds', clock_timestamp());
    salt    bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    digest  text := hotdash.ledger_commitment(salt, row_payload);
    hashed  text;
begin
    perform row_payload::jsonb; -- what an auditor could not read is refused here, not there
    select * into strict head from hotdash.ledger_head;
    hashed := encode(sha256(
        hotdash.ledger_field('hotdash.decision_log.v1') || hotdash.ledger_field(head.hash)
        || hotdash.ledger_field((head.seq + 1)::text) || hotdash.ledger_field(row_id::text)
        || hotdash.ledger_field(coalesce(row_op_id::text, '')) || hotdash.ledger_field(coalesce(row_decision_id::text, ''))
        || hotdash.ledger_field(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        || hotdash.ledger_field('ops') || hotdash.ledger_field('cx.escalation') || hotdash.ledger_field(row_action)
        || hotdash.ledger_field(row_operator) || hotdash.ledger_field(row_conversation::text)
        || hotdash.ledger_field(digest)), 'hex');
    insert into hotdash.decision_log (seq, id, op_id, decision_id, created_at, scope, decision_type, action,
        operator_email, conversation_id, payload_digest, intent_digest, prev_hash, hash)
    values (head.seq + 1, row_id, row_op_id, row_decision_id, at, 'ops', 'cx.escalation', row_action,
        row_operator, row_conversation, digest, hotdash.ledger_commitment(salt, row_intent), head.hash, hashed);
    insert into hotdash.decision_payload (seq, canonical, salt) values (head.seq + 1, row_payload, salt);
    update hotdash.ledger_head set seq = head.seq + 1, hash = hashed;
    return head.seq + 1;
end
$$;

-- A decision and its work in one call. The same op_id with the same intent is answered with what is there.
create function hotdash.commit_decision(
    new_id uuid, new_op_id uuid, new_action text, new_operator text, new_conversation bigint, new_payload text,
    new_intent text, hold interval, operations json,
    out outcome text, out decision_id uuid, out held_for interval, out busy_operator text, out busy_action text,
    out busy_state text)
    language plpgsql security definer set search_path = '' as $$
declare
    known record;
    until timestamptz;
begin
    if new_action not like 'chatwoot.%' then
        raise exception 'a decision is one of chatwoot.*, not %', new_action using errcode = 'check_violation';
    end if;

    perform 1 from hotdash.ledger_head for update;
    select l.id, l.intent_digest, p.salt into known
    from hotdash.decision_log l left join hotdash.decision_payload p on p.seq = l.seq
    where l.op_id = new_op_id;
    if found then
        decision_id := known.id;
        outcome := case when known.salt is null
            or known.intent_digest = hotdash.ledger_commitment(known.salt, new_intent) then 'known' else 'reused' end;
        return;
    end if;

    select o.operator_email, l.action, o.state into busy_operator, busy_action, busy_state
    from hotdash.outbox o join hotdash.decision_log l on l.id = o.decision_id
    where o.conversation_id = new_conversation and o.state in ('held', 'pending', 'inflight', 'unknown', 'dead')
    order by o.position limit 1;
    if found then
        outcome := 'busy';
        return;
    end if;

    perform hotdash.append_row(
        new_id, new_op_id, null, new_action, new_operator, new_conversation, new_payload, new_intent);
    until := clock_timestamp() + hold;
    insert into hotdash.outbox (operation_id, decision_id, conversation_id, kind, body, operator_email, state,
        held_until, not_before, updated_at)
    select (op.value ->> 'id')::uuid, new_id, new_conversation, op.value ->> 'kind', op.value -> 'body', new_operator,
        case when hold > interval '0' then 'held' else 'pending' end,
        case when hold > interval '0' then until end, until, clock_timestamp()
    from json_array_elements(operations) with ordinality as op (value, place) order by op.place;
    outcome := 'committed';
    decision_id := new_id;
    held_for := hold;
end
$$;

-- What became of a decision: a further row, never an edit.
create function hotdash.append_outcome(
    new_id uuid, new_op_id uuid, of_decision uuid, new_action text, new_operator text, new_conversation bigint,
    new_payload text, new_intent text) returns bigint
    language plpgsql security definer set search_path = '' as $$
begin
    if new_action not like 'sync.%' and new_action <> 'decision.undone' then
        raise exception 'an outcome is one of sync.* or decision.undone, not %', new_action
            using errcode = 'check_violation';
    end if;

    perform 1 from hotdash.ledger_head for update;
    if not exists (select 1 from hotdash.decision_log where id = of_decision) then
        raise exception 'decision % does not exist', of_decision using errcode = 'foreign_key_violation';
    end if;

    return hotdash.append_row(
        new_id, new_op_id, of_decision, new_action, new_operator, new_conversation, new_payload, new_intent);
end
$$;

-- Hints: "this conversation changed", whoever wrote. Never the data -----------------------------------------------------

create function hotdash.hint_conversation() returns trigger
    language plpgsql set search_path = '' as $$
begin
    perform pg_notify('hotdash', coalesce(new.id, old.id)::text);
    return null;
end
$$;

create function hotdash.hint_related() returns trigger
    language plpgsql set search_path = '' as $$
begin
    perform pg_notify('hotdash', coalesce(new.conversation_id, old.conversation_id)::text);
    return null;
end
$$;

create function hotdash.hint_sync() returns trigger
    language plpgsql set search_path = '' as $$
begin
    perform pg_notify('hotdash', 'sync');
    return null;
end
$$;

create trigger hint_new after insert or delete on hotdash.conversations
    for each row execute function hotdash.hint_conversation();

-- Everything but seen_at: that we heard of it again is no change.
create trigger hint after update on hotdash.conversations
    for each row when (
        (old.inbox_id, old.inbox_name, old.status, old.priority, old.contact_id, old.contact_name, old.contact_email,
         old.contact_phone, old.labels::text, old.assignee_name, old.assignee_email, old.can_reply, old.waiting_since,
         old.snoozed_until, old.created_at, old.last_activity_at, old.orders::text, old.remote_version,
         old.last_message_id, old.messages_through)
        is distinct from
        (new.inbox_id, new.inbox_name, new.status, new.priority, new.contact_id, new.contact_name, new.contact_email,
         new.contact_phone, new.labels::text, new.assignee_name, new.assignee_email, new.can_reply, new.waiting_since,
         new.snoozed_until, new.created_at, new.last_activity_at, new.orders::text, new.remote_version,
         new.last_message_id, new.messages_through))
    execute function hotdash.hint_conversation();

create trigger hint after insert or update or delete on hotdash.messages
    for each row execute function hotdash.hint_related();

create trigger hint after insert or update or delete on hotdash.outbox
    for each row execute function hotdash.hint_related();

-- Not on update: to be there still is no change.
create trigger hint after insert or delete on hotdash.presence
    for each row execute function hotdash.hint_related();

create trigger hint after update on hotdash.chatwoot_sync
    for each row execute function hotdash.hint_sync();

-- For auditors: any Supabase client ------------------------------------------------------------------------------------------

create view public.decision_log with (security_invoker = true) as
select l.seq, l.id, l.op_id, l.decision_id, l.created_at, l.scope, l.decision_type, l.action, l.operator_email,
       l.conversation_id, p.canonical::jsonb as payload, l.prev_hash, l.hash
from hotdash.decision_log l
left join hotdash.decision_payload p on p.seq = l.seq;

create view public.decision_checkpoints with (security_invoker = true) as
select seq, hash, created_at, origin, key_id, signature from hotdash.checkpoints;

-- Who may do what ---------------------------------------------------------------------------------------------------------------

revoke all on all tables in schema hotdash from public, anon, authenticated, service_role;
revoke all on all functions in schema hotdash from public, anon, authenticated, service_role;
revoke all on public.decision_log, public.decision_checkpoints from public, anon, authenticated, service_role;

grant select, insert, update, delete on
    hotdash.store_identity, hotdash.conversations, hotdash.messages, hotdash.drafts, hotdash.presence, hotdash.webhooks, hotdash.roster,
    hotdash.operator_tokens, hotdash.data_protection_keys, hotdash.duties
    to service_role;
grant select, update on hotdash.chatwoot_sync, hotdash.outbox to service_role;
grant select on hotdash.decision_log, hotdash.decision_payload, hotdash.ledger_head to service_role;
grant select, insert on hotdash.checkpoints to service_role;
grant execute on function
    hotdash.schema_version(),
    hotdash.commit_decision(uuid, uuid, text, text, bigint, text, text, interval, json),
    hotdash.append_outcome(uuid, uuid, uuid, text, text, bigint, text, text)
    to service_role;

-- The views run with their reader's rights. The salt is not for readers: it would let short texts be guessed.
grant select on hotdash.decision_log to authenticated;
grant select (seq, canonical) on hotdash.decision_payload to authenticated;
grant select on hotdash.checkpoints to authenticated;
grant select on public.decision_log, public.decision_checkpoints to authenticated, service_role;

do $$
declare
    found record;
begin
    for found in select tablename from pg_catalog.pg_tables where schemaname = 'hotdash' loop
        execute format('alter table hotdash.%I enable row level security', found.tablename);
        execute format('create policy application on hotdash.%I to service_role using (true) with check (true)',
            found.tablename);
    end loop;
end
$$;

create policy auditors on hotdash.decision_log for select to authenticated using (true);
create policy auditors on hotdash.decision_payload for select to authenticated using (true);
create policy auditors on hotdash.checkpoints for select to authenticated using (true);
