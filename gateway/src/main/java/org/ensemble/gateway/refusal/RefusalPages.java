package org.ensemble.gateway.refusal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ensemble.platform.web.Language;

@CheckedTemplate(basePath = "refusal")
final class RefusalPages {

    static native TemplateInstance refused(Language lang, RefusedPage refused);

    private RefusalPages() {}
}
