package org.ensemble.registration.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A notice on its way to its learner: one letter a notice, however often the notice comes. */
@Entity
@Table(name = "letter")
@NullUnmarked // Hibernate fills the fields
class Letter {
    @Id
    UUID notice;

    UUID learner;
    String kind;
    String urgency;

    @Column(name = "not_before")
    Instant notBefore;

    Instant expires;

    @Column(name = "subject_en")
    String subjectEn;

    @Column(name = "subject_fr")
    String subjectFr;

    @Column(name = "text_en")
    String textEn;

    @Column(name = "text_fr")
    String textFr;

    String path;

    /** Always the same for one notice, so that a mail program that gets it twice shows it once. */
    @Column(name = "message_id")
    String messageId;

    String state;
    int attempts;

    @Column(name = "next_try")
    Instant nextTry;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    String problem;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "sent_at")
    Instant sentAt;

    void claim(Instant now, Duration lease) {
        claimedUntil = now.plus(lease);
        attempts++;
    }

    String subject(String language) {
        return language.equals("fr") ? subjectFr : subjectEn;
    }

    String text(String language) {
        return language.equals("fr") ? textFr : textEn;
    }
}
