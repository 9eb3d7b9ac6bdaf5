package org.ensemble.registration.learner;

import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ensemble.platform.problem.Problems;
import org.ensemble.platform.web.Page;

/** Says faults in the reader's language: at the fields of a page, or as a problem document. */
@ApplicationScoped
public class Faults {
    private final FaultTexts english;
    private final FaultTexts french;
    private final Page page;

    Faults(FaultTexts english, @Localized("fr") FaultTexts french, Page page) {
        this.english = english;
        this.french = french;
        this.page = page;
    }

    public Map<String, String> said(Map<String, Fault> faults) {
        FaultTexts texts = page.language().pick(english, french);
        Map<String, String> said = new LinkedHashMap<>();
        faults.forEach((field, fault) -> said.put(field, fault.in(texts)));
        return said;
    }

    /** Lets faultless answers pass. */
    public void refuse(Map<String, Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problems.rejected(said(faults));
        }
    }
}
