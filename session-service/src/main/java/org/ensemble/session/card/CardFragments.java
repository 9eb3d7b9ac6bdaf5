package org.ensemble.session.card;

import io.quarkus.qute.TemplateInstance;

/** A card as the answer to a click on it. */
public final class CardFragments {
    private CardFragments() {}

    public static TemplateInstance answer(CardView view) {
        return CardPages.Templates.card(view.asAnswer(), false);
    }
}
