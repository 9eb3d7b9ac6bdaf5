-- Facts without an order of their own (notices: each is judged by its id) are no longer numbered, by whoever appends or takes them. A number
-- cost a row in event_sequence and one in inbox_key for each learner, a quarter of all that PostgreSQL does for a booking, and two sessions
-- that told the same learner something waited for each other's commit.

-- As before, but a chain whose count is 0 isn't counted, and its facts have the sequence 0.
CREATE OR REPLACE FUNCTION outbox_append(chain_topics text[], chain_keys text[], chain_counts int[],
                                         chains int[], nths int[], types text[], bodies text[], traceparents text[])
  RETURNS void LANGUAGE plpgsql VOLATILE
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  lasts bigint[];
BEGIN
  INSERT INTO event_sequence AS s (topic, key, last)
  SELECT c.topic, c.key, c.count FROM unnest(chain_topics, chain_keys, chain_counts) AS c (topic, key, count) WHERE c.count > 0
  ON CONFLICT (topic, key) DO UPDATE SET last = s.last + excluded.last;

  SELECT array_agg(s.last ORDER BY c.n) INTO lasts
  FROM unnest(chain_topics, chain_keys, chain_counts) WITH ORDINALITY AS c (topic, key, count, n)
  LEFT JOIN LATERAL (SELECT e.last FROM event_sequence e WHERE e.topic = c.topic AND e.key = c.key AND c.count > 0 LIMIT 1) s ON true;

  INSERT INTO outbox (type, topic, key, sequence, body, traceparent)
  SELECT f.type, chain_topics[f.chain], chain_keys[f.chain],
         CASE WHEN chain_counts[f.chain] = 0 THEN 0 ELSE lasts[f.chain] - chain_counts[f.chain] + f.nth END, f.body, f.traceparent
  FROM unnest(types, chains, nths, bodies, traceparents) AS f (type, chain, nth, body, traceparent);
END
$$;

-- As before, but of an event with the sequence 0 only the id is asked; so one that comes twice in a batch counts where it comes first.
CREATE OR REPLACE FUNCTION inbox_claim(consumer_name text, events text) RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE
  SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  WITH event AS MATERIALIZED (
    SELECT e.*, row_number() OVER (PARTITION BY e.id ORDER BY e.n) AS time FROM ROWS FROM (
      json_to_recordset(events::json) AS (id uuid, topic text, key text, sequence bigint)
    ) WITH ORDINALITY AS e (id, topic, key, sequence, n)
  ), unseen AS (
    INSERT INTO inbox (consumer, event_id) SELECT consumer_name, e.id FROM event e WHERE e.time = 1 ORDER BY e.id
    ON CONFLICT DO NOTHING
    RETURNING event_id
  ), fresh AS MATERIALIZED (
    SELECT e.*, max(e.sequence) OVER (PARTITION BY e.topic, e.key ORDER BY e.n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM event e WHERE e.time = 1 AND e.id IN (SELECT event_id FROM unseen)
  ), known AS (
    INSERT INTO inbox_key AS k (consumer, topic, key, last)
    SELECT consumer_name, f.topic, f.key, max(f.sequence) FROM fresh f WHERE f.sequence > 0 GROUP BY f.topic, f.key ORDER BY f.topic, f.key
    ON CONFLICT (consumer, topic, key) DO UPDATE SET last = greatest(k.last, excluded.last)
    RETURNING new.topic, new.key, old.last
  )
  SELECT f.id FROM fresh f LEFT JOIN known k ON k.topic = f.topic AND k.key = f.key
  WHERE f.sequence = 0 OR (f.sequence > greatest(k.last, f.before)) IS NOT FALSE
  ORDER BY f.n;
END
$$;
