package org.ensemble.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "orm_thing")
public class OrmThing {
    @Id
    public UUID id = UUID.randomUUID();

    public String name = "";
}
