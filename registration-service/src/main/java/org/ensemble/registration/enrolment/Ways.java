package org.ensemble.registration.enrolment;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.ensemble.platform.web.Language;

/** From one page to the next: after a form, always by GET. */
final class Ways {
    private Ways() {}

    static Response to(Language language, String slug, String page) {
        return Response.seeOther(URI.create("/" + language.tag() + "/courses/" + slug + page))
                .build();
    }
}
