package org.ensemble.session.card;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ensemble.platform.web.Language;
import org.ensemble.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** The sessions, for everybody to read. */
@Path("/{lang: en|fr}/sessions")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class CardPages {
    private static final int NEXT = 3;

    private final Cards cards;
    private final Reader reader;
    private final Page page;

    CardPages(Cards cards, Reader reader, Page page) {
        this.cards = cards;
        this.reader = reader;
        this.page = page;
    }

    @GET
    public Uni<TemplateInstance> list(
            @PathParam("lang") Language language, @QueryParam("course") @Nullable String course) {
        return reader.views(language, cards.byWeek(reader.id(), courseOr(course)))
                .map(views -> Templates.list(language.tag(), WeekView.of(views), ids(views)));
    }

    /** The learner's home page holds this, beside the other services' parts. */
    @GET
    @Path("/part")
    public Uni<TemplateInstance> part(@PathParam("lang") Language language) {
        return reader.views(language, cards.byWeek(reader.id(), courseOr(null))).map(views -> part(language, views));
    }

    @GET
    @Path("/{session: [0-9a-fA-F-]{36}}")
    public Uni<TemplateInstance> one(@PathParam("lang") Language language, @PathParam("session") UUID session) {
        return reader.card(language, session)
                .chain(view -> twin(language, view).map(twin -> Templates.one(view, twin)));
    }

    private TemplateInstance part(Language language, List<CardView> views) {
        List<CardView> ahead = views.stream()
                .filter(CardView::ahead)
                .sorted((a, b) -> a.card().startsAt().compareTo(b.card().startsAt()))
                .toList();
        List<CardView> mine =
                ahead.stream().filter(view -> view.card().held() != null).toList();
        List<CardView> next = ahead.stream()
                .filter(view -> view.card().held() == null && !view.started())
                .limit(NEXT)
                .toList();
        return Templates.part(language.tag(), page.signedIn(), mine, next);
    }

    private Uni<@Nullable CardView> twin(Language language, CardView view) {
        UUID twin = view.card().twin();
        if (twin == null) {
            return Uni.createFrom().nullItem();
        }
        return reader.views(language, cards.byId(null, List.of(twin)))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    private String courseOr(@Nullable String course) {
        return course == null ? page.config().course() : course;
    }

    private static String ids(List<CardView> views) {
        return views.stream().map(view -> view.id().toString()).collect(Collectors.joining(","));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(String lang, List<WeekView> weeks, String ids);

        static native TemplateInstance part(String lang, boolean signedIn, List<CardView> mine, List<CardView> next);

        static native TemplateInstance one(CardView c, @Nullable CardView twin);

        /** A card by itself: the answer to a click, and what a live page gets when it changed. */
        static native TemplateInstance card(CardView c, boolean plain);

        static native TemplateInstance numbers(CardView c);

        /** One's own place, for who listens. */
        static native TemplateInstance announcement(CardView c);

        static native TemplateInstance says(CardView c, String heading, String text);
    }

    /** A week's cards, in the order they were read. */
    public record WeekView(int week, List<CardView> cards) {
        static List<WeekView> of(List<CardView> views) {
            return views.stream()
                    .collect(Collectors.groupingBy(
                            view -> view.card().week(), java.util.TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(week -> new WeekView(week.getKey(), week.getValue()))
                    .toList();
        }
    }
}
