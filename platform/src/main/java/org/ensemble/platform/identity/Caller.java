package org.ensemble.platform.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.UUID;

/** The one whose request this is, known by id and roles only. Names are registration-service's. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    /**
     * The learner id: the token's {@code sub}.
     *
     * @throws UnauthorizedException for a guest
     */
    public UUID id() {
        if (!signedIn()) {
            throw new UnauthorizedException();
        }
        return UUID.fromString(identity.getPrincipal().getName());
    }

    /** When the token ends that says who this is; for a guest never. */
    public Instant until() {
        return Remembered.until(identity);
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }
}
