-- What a service tells the world waits here until Kafka has it. Written in the transaction that changed the state.
CREATE TABLE outbox (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id    uuid NOT NULL DEFAULT uuidv7(),
  type        text NOT NULL,
  topic       text NOT NULL,
  key         text NOT NULL,
  sequence    bigint NOT NULL,
  body        text NOT NULL CHECK (octet_length(body) <= 65536),
  traceparent text,
  at          timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The last sequence given out for each key of a topic; its row lock orders the writers of one key.
CREATE TABLE event_sequence (
  topic text NOT NULL,
  key   text NOT NULL,
  last  bigint NOT NULL,
  PRIMARY KEY (topic, key)
) WITH (fillfactor = 70);

-- Appends facts in the order given: [{"type", "topic", "key", "body", "traceparent"}]. The sequence of a key has no gaps, because the
-- counter rolls back with the transaction. Keys are locked in order, so that two batches can't wait for each other.
CREATE FUNCTION outbox_append(facts text) RETURNS integer LANGUAGE sql VOLATILE AS $$
  WITH fact AS (
    SELECT f.*, row_number() OVER (PARTITION BY topic, key ORDER BY n) AS nth
    FROM ROWS FROM (
      json_to_recordset(facts::json) AS (type text, topic text, key text, body text, traceparent text)
    ) WITH ORDINALITY AS f(type, topic, key, body, traceparent, n)
  ), raised AS (
    INSERT INTO event_sequence AS s (topic, key, last)
    SELECT topic, key, count(*) FROM fact GROUP BY topic, key ORDER BY topic, key
    ON CONFLICT (topic, key) DO UPDATE SET last = s.last + excluded.last
    RETURNING s.topic, s.key, s.last
  ), appended AS (
    INSERT INTO outbox (type, topic, key, sequence, body, traceparent)
    SELECT f.type, f.topic, f.key,
           r.last - (count(*) OVER (PARTITION BY f.topic, f.key)) + f.nth,
           f.body, f.traceparent
    FROM fact f JOIN raised r ON r.topic = f.topic AND r.key = f.key
    ORDER BY f.n
    RETURNING 1
  )
  SELECT count(*)::integer FROM appended
$$;

-- Which events a consumer has taken, so that one that comes twice works once.
CREATE TABLE inbox (
  consumer    text NOT NULL,
  event_id    uuid NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_received_at ON inbox (received_at);

-- The newest sequence that a consumer has seen of each key.
CREATE TABLE inbox_key (
  consumer text NOT NULL,
  topic    text NOT NULL,
  key      text NOT NULL,
  last     bigint NOT NULL,
  PRIMARY KEY (consumer, topic, key)
) WITH (fillfactor = 70);

-- Claims events in the order given: [{"id", "topic", "key", "sequence"}]; returns the ids to work on. Dropped are those seen before
-- and those whose sequence is not newer than the last of their key.
CREATE FUNCTION inbox_claim(consumer_name text, events text) RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  event record;
BEGIN
  FOR event IN SELECT * FROM json_to_recordset(events::json) AS e(id uuid, topic text, key text, sequence bigint) LOOP
    INSERT INTO inbox (consumer, event_id) VALUES (consumer_name, event.id) ON CONFLICT DO NOTHING;
    CONTINUE WHEN NOT FOUND;
    INSERT INTO inbox_key AS k (consumer, topic, key, last)
    VALUES (consumer_name, event.topic, event.key, event.sequence)
    ON CONFLICT (consumer, topic, key) DO UPDATE SET last = excluded.last WHERE k.last < excluded.last;
    IF FOUND THEN
      RETURN NEXT event.id;
    END IF;
  END LOOP;
END
$$;

-- What facilitators and operators did: who, when, what. Only ever added to.
CREATE TABLE act (
  id      uuid PRIMARY KEY DEFAULT uuidv7(),
  at      timestamptz NOT NULL DEFAULT now(),
  who     uuid NOT NULL,
  what    text NOT NULL,
  subject text NOT NULL,
  detail  text NOT NULL DEFAULT '{}'
);
CREATE INDEX act_subject ON act (subject, id);
