-- Appends facts in the order given, as columns: a fact names its chain (a topic and key, counted from 1) and which one of this call's it
-- is there. Passing columns instead of JSON, and numbering where the facts are made, halves what an append costs under the caller's lock.
-- The sequence of a key has no gaps, because the counter rolls back with the transaction. Chains come sorted, so that two batches can't
-- wait for each other: raising a counter locks its row until the transaction ends.
DROP FUNCTION outbox_append(text);
CREATE FUNCTION outbox_append(chain_topics text[], chain_keys text[], chain_counts int[],
                              chains int[], nths int[], types text[], bodies text[], traceparents text[])
  RETURNS void LANGUAGE plpgsql VOLATILE
  -- One plan for ever, whatever the size of the tables when it was made: only look-ups by a whole key are left to choose from.
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  lasts bigint[];
BEGIN
  INSERT INTO event_sequence AS s (topic, key, last)
  SELECT c.topic, c.key, c.count FROM unnest(chain_topics, chain_keys, chain_counts) AS c (topic, key, count)
  ON CONFLICT (topic, key) DO UPDATE SET last = s.last + excluded.last;

  SELECT array_agg(s.last ORDER BY c.n) INTO lasts
  FROM unnest(chain_topics, chain_keys) WITH ORDINALITY AS c (topic, key, n)
  JOIN event_sequence s ON s.topic = c.topic AND s.key = c.key;

  INSERT INTO outbox (type, topic, key, sequence, body, traceparent)
  SELECT f.type, chain_topics[f.chain], chain_keys[f.chain], lasts[f.chain] - chain_counts[f.chain] + f.nth, f.body, f.traceparent
  FROM unnest(types, chains, nths, bodies, traceparents) AS f (type, chain, nth, body, traceparent);
END
$$;

-- Its statements have one plan each, whatever the tables hold.
ALTER FUNCTION inbox_claim(text, text) SET plan_cache_mode = force_generic_plan;
