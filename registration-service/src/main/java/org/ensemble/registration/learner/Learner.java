package org.ensemble.registration.learner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ensemble.registration.learner.LearnerEvent.LearnerPublished;
import org.ensemble.registration.organization.Organizations;
import org.jspecify.annotations.NullUnmarked;

/** A learner as this service alone knows them. The id is the account's: {@code sub} of the access token. */
@Entity
@Table(name = "learner")
@NullUnmarked // Hibernate fills the fields
public class Learner {
    @Id
    UUID id;

    @Column(name = "display_name")
    String displayName;

    String language;
    String zone;
    String path;

    @Column(name = "full_name")
    String fullName;

    String email;

    @Column(name = "member_of_public")
    boolean memberOfPublic;

    String organization;

    @Column(name = "organization_other")
    String organizationOther;

    @Column(name = "order_of_government")
    String order;

    String accessibility;

    @Column(name = "changed_at")
    Instant changedAt;

    public void knownAs(Account account) {
        fullName = account.name();
        email = account.email();
    }

    public void says(Essentials answers, StudyPath chosen) {
        displayName = answers.name();
        language = answers.language();
        zone = answers.zone();
        path = chosen.code();
    }

    public void tells(AboutYou answers, Organizations organizations) {
        memberOfPublic = answers.memberOfPublic();
        organization = answers.code();
        organizationOther = answers.ownWords();
        order = answers.order(organizations);
        accessibility = answers.needs();
    }

    /** What the others learn of it. */
    public LearnerPublished published() {
        return new LearnerPublished(id, displayName, language, zone, path, organization, order);
    }

    public UUID id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String language() {
        return language;
    }

    public String path() {
        return path;
    }

    public String zone() {
        return zone;
    }

    /** The second answers, as they would be typed. */
    public AboutYou about() {
        return new AboutYou(memberOfPublic ? AboutYou.PUBLIC : organization, organizationOther, accessibility);
    }

    public String email() {
        return email;
    }
}
