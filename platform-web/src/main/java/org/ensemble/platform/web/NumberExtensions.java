package org.ensemble.platform.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** {@link Numbers} in templates, in the page's language: {@code {number:ordinal(place)}}. */
@TemplateExtension(namespace = "number")
public final class NumberExtensions {

    private NumberExtensions() {}

    static String of(Number number, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Numbers.number(number.longValue(), TimeExtensions.language(locale));
    }

    static String ordinal(Number number, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Numbers.ordinal(number.longValue(), TimeExtensions.language(locale));
    }
}
