-- What the clock and the guardrails need to know, and the questions that operators put to leads.

create or replace function hotdash.schema_version() returns text
    language sql immutable set search_path = '' as $$ select '20261125220000' $$;

alter table hotdash.conversations
    add column facts json not null default '{}',
    add column pauses json not null default '[]',
    add column no_answer_through bigint not null default 0;

create table hotdash.releases (
    id              uuid primary key,
    conversation_id bigint not null,
    author_email    text not null,
    author_name     text not null,
    reply           text not null,           -- the exact text that was judged
    text_sha256     text not null,
    plea            text not null,
    seen_message_id bigint not null,
    state           text not null check (state in ('asked', 'granted', 'declined', 'withdrawn')),
    asked_at        timestamptz not null,
    lead_email      text,
    reason          text,
    settled_at      timestamptz,
    check ((state in ('granted', 'declined')) = (lead_email is not null)),
    check (lead_email is null or lead_email <> author_email)  -- nobody releases what he or she wrote
);

create index releases_of on hotdash.releases (conversation_id, asked_at);

-- What a decision changes besides the log and the outbox, in its own transaction.
create function hotdash.apply_effect(of_conversation bigint, by_operator text, effect json) returns void
    language plpgsql set search_path = '' as $$
begin
    case effect ->> 'kind'
        when 'no_answer' then
            update hotdash.conversations set no_answer_through = (effect ->> 'through')::bigint
            where id = of_conversation;
        when 'release' then
            update hotdash.releases set state = effect ->> 'state', lead_email = by_operator,
                reason = effect ->> 'reason', settled_at = clock_timestamp()
            where id = (effect ->> 'id')::uuid and conversation_id = of_conversation and state = 'asked';
            if not found then
                raise exception 'release % is settled already', effect ->> 'id' using errcode = 'HD001';
            end if;
        else
            raise exception 'an effect is no_answer or release, not %', effect ->> 'kind' using errcode = 'check_violation';
    end case;
end
$$;

drop function hotdash.commit_decision(uuid, uuid, text, text, bigint, text, text, interval, json);

-- A decision, its work and its effect in one call. The same op_id with the same intent is answered with what is there.
create function hotdash.commit_decision(
    new_id uuid, new_op_id uuid, new_action text, new_operator text, new_conversation bigint, new_payload text,
    new_intent text, hold interval, operations json, effect json,
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
    if effect is not null then
        perform hotdash.apply_effect(new_conversation, new_operator, effect);
    end if;

    outcome := 'committed';
    decision_id := new_id;
    held_for := hold;
end
$$;

drop trigger hint on hotdash.conversations;

-- Everything but seen_at: that we heard of it again is no change.
create trigger hint after update on hotdash.conversations
    for each row when (
        (old.inbox_id, old.inbox_name, old.status, old.priority, old.contact_id, old.contact_name, old.contact_email,
         old.contact_phone, old.labels::text, old.assignee_name, old.assignee_email, old.can_reply, old.waiting_since,
         old.snoozed_until, old.created_at, old.last_activity_at, old.orders::text, old.facts::text, old.pauses::text, old.no_answer_through, old.remote_version,
         old.last_message_id, old.messages_through)
        is distinct from
        (new.inbox_id, new.inbox_name, new.status, new.priority, new.contact_id, new.contact_name, new.contact_email,
         new.contact_phone, new.labels::text, new.assignee_name, new.assignee_email, new.can_reply, new.waiting_since,
         new.snoozed_until, new.created_at, new.last_activity_at, new.orders::text, new.facts::text, new.pauses::text, new.no_answer_through, new.remote_version,
         new.last_message_id, new.messages_through))
    execute function hotdash.hint_conversation();

create trigger hint after insert or update or delete on hotdash.releases
    for each row execute function hotdash.hint_related();

revoke all on hotdash.releases from public, anon, authenticated, service_role;
grant select, insert, update, delete on hotdash.releases to service_role;
alter table hotdash.releases enable row level security;
create policy application on hotdash.releases to service_role using (true) with check (true);

revoke all on function
    hotdash.apply_effect(bigint, text, json),
    hotdash.commit_decision(uuid, uuid, text, text, bigint, text, text, interval, json, json)
    from public, anon, authenticated, service_role;
grant execute on function
    hotdash.commit_decision(uuid, uuid, text, text, bigint, text, text, interval, json, json)
    to service_role;
