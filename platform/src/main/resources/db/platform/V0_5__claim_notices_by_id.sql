-- A batch of which no event is numbered (notices: a third of all that comes) is claimed by the ids alone: 12 µs an event instead of 21. What was
-- inbox_claim goes on for every other batch.
ALTER FUNCTION inbox_claim(text, text) RENAME TO inbox_claim_in_order;

-- The ids to work on, in no particular order. Ids are inserted in order, so that two consumers can't wait for each other.
CREATE FUNCTION inbox_claim(consumer_name text, events text) RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE
  SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  ids uuid[];
  numbered boolean;
BEGIN
  SELECT array_agg(e.id), bool_or(e.sequence > 0) INTO ids, numbered FROM json_to_recordset(events::json) AS e (id uuid, sequence bigint);
  IF numbered THEN
    RETURN QUERY SELECT inbox_claim_in_order(consumer_name, events);
  ELSE
    RETURN QUERY
    INSERT INTO inbox (consumer, event_id) SELECT DISTINCT consumer_name, i.id FROM unnest(ids) AS i (id) ORDER BY i.id
    ON CONFLICT DO NOTHING
    RETURNING event_id;
  END IF;
END
$$;
