package org.ensemble.registration.learner;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ensemble.platform.identity.Caller;
import org.ensemble.platform.identity.Role;
import org.ensemble.platform.problem.Problems;
import org.ensemble.registration.organization.Organizations;
import org.jspecify.annotations.Nullable;

@Path("/api/profile")
@RolesAllowed(Role.LEARNER)
class ProfileResource {
    private final Profiles profiles;
    private final Organizations organizations;
    private final Faults faults;
    private final Caller caller;

    ProfileResource(Profiles profiles, Organizations organizations, Faults faults, Caller caller) {
        this.profiles = profiles;
        this.organizations = organizations;
        this.faults = faults;
        this.caller = caller;
    }

    @GET
    public Uni<Profile> mine() {
        return profiles.of(caller.id())
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("profile-not-known"))
                .map(Profile::of);
    }

    /** The whole profile; what is left out of the optional answers is forgotten. */
    @PUT
    public Uni<Profile> save(@NotNull ProfileForm form) {
        faults.refuse(form.faults(organizations));
        return profiles.save(caller.id(), form).map(Profile::of);
    }

    public record Profile(
            UUID learner,
            String displayName,
            String language,
            String zone,
            String path,
            @Nullable String name,
            @Nullable String email,
            @Nullable String organization,
            @Nullable String organizationOther,
            @Nullable String order,
            @Nullable String accessibility) {

        static Profile of(Learner it) {
            return new Profile(
                    it.id,
                    it.displayName,
                    it.language,
                    it.zone,
                    it.path,
                    it.fullName,
                    it.email,
                    it.memberOfPublic ? AboutYou.PUBLIC : it.organization,
                    it.organizationOther,
                    it.order,
                    it.accessibility);
        }
    }
}
