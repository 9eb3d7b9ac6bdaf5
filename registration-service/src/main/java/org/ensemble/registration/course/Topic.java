package org.ensemble.registration.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.NullUnmarked;

/** A heading and a few sentences, in both languages: a week of a course, or one of its principles. */
@Embeddable
@NullUnmarked // Hibernate and Jackson fill the fields
class Topic {
    @Column(name = "title_en")
    public String titleEn;

    @Column(name = "title_fr")
    public String titleFr;

    @Column(name = "text_en")
    public String textEn;

    @Column(name = "text_fr")
    public String textFr;
}
