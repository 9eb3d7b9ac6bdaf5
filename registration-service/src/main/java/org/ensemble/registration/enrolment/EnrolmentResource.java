package org.ensemble.registration.enrolment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.problem.Problems;
import org.ensemble.registration.learner.Faults;
import org.ensemble.registration.learner.Learner;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The caller's own enrolment: there is one address for it, so a repeat can't do harm. */
@Path("/api/enrolments/{course}")
@RolesAllowed(Role.LEARNER)
class EnrolmentResource {
    private final Desk desk;
    private final Faults faults;
    private final Caller caller;

    EnrolmentResource(Desk desk, Faults faults, Caller caller) {
        this.desk = desk;
        this.faults = faults;
        this.caller = caller;
    }

    /** Who has joined already gets the joining as it stands; answers are changed at /api/profile. */
    @PUT
    public Uni<RestResponse<EnrolmentDocument>> join(String course, @NotNull JoinForm form) {
        faults.refuse(desk.faults(form));
        return desk.join(caller.id(), course, form)
                .map(joined -> RestResponse.status(
                        joined.justNow() ? Status.CREATED : Status.OK, EnrolmentDocument.of(joined)));
    }

    @GET
    public Uni<EnrolmentDocument> mine(String course) {
        return desk.standing(caller.id(), course).map(joined -> {
            if (!joined.is()) {
                throw Problems.notFound("not-enrolled");
            }
            return EnrolmentDocument.of(joined);
        });
    }

    @DELETE
    public Uni<Void> leave(String course) {
        return desk.leave(caller.id(), course);
    }

    public record EnrolmentDocument(UUID enrolment, UUID learner, String course, String path, Instant at) {
        static EnrolmentDocument of(Joined joined) {
            Enrolment enrolment = Objects.requireNonNull(joined.enrolment());
            Learner learner = Objects.requireNonNull(joined.learner());
            return new EnrolmentDocument(
                    enrolment.id, enrolment.learner, enrolment.course, learner.path(), enrolment.at);
        }
    }
}
