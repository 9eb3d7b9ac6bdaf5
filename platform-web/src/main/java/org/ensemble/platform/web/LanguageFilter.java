package org.ensemble.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Templates, validation and problems all take the reader's language from Accept-Language. A page's own path knows better,
 * so it is written there before anybody looks.
 */
@Provider
@PreMatching
public class LanguageFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Language language = Language.of(request.getUriInfo().getPath(), request.getAcceptableLanguages());
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
    }
}
