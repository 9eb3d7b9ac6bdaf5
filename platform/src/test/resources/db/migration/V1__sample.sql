CREATE TABLE thing (id uuid PRIMARY KEY DEFAULT uuidv7(), name text NOT NULL CHECK (name <> 'impossible'));
CREATE TABLE orm_thing (id uuid PRIMARY KEY, name text NOT NULL);
