package org.socialcluster.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.socialcluster.identity.SignedIn;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** The first page of the office: who and where one is, when one was here last, the whole at a glance, what needs attention. */
@CdiComponent
@PermitAll
@Route(value = "", layout = OfficeLayout.class)
@Menu(title = "home.title", order = 1)
class HomeView extends Page {
    private final transient Words words;

    @Inject
    HomeView(
            OfficeSession session,
            Words words,
            Clock clock,
            @Any Instance<Outlook> outlooks,
            @Any Instance<Todos> todos,
            @Any Instance<Steps> steps) {
        this.words = words;
        SignedIn person = session.person();
        head(getTranslation("home.title"));
        Paragraph today = new SubLine(session.membership()
                .map(here -> getTranslation("home.where", here.town(), words.day(clock.instant())))
                .orElseGet(() -> words.day(clock.instant())));
        add(today);
        List<Component> whole = session.membership().stream()
                .flatMap(here -> outlooks.stream())
                .flatMap(it -> it.outlook(session.actor()).stream())
                .toList();
        if (whole.isEmpty()) {
            add(greeting(session, person));
        }
        add(whole);
        session.membership()
                .flatMap(here -> FirstSteps.of(session.actor(), steps))
                .ifPresent(this::add);
        session.membership().ifPresent(here -> add(attention(session.actor(), todos)));
        if (!whole.isEmpty()) {
            add(greeting(session, person));
        }
        session.membership().flatMap(here -> ways(here.roles())).ifPresent(this::add);
    }

    private Component greeting(OfficeSession session, SignedIn person) {
        Div box = box(new Paragraph(getTranslation("home.hello", person.displayName())));
        session.membership()
                .ifPresentOrElse(
                        here -> box.add(new Paragraph(getTranslation("home.role", words.roles(here.roles())))),
                        () -> box.add(new Paragraph(getTranslation("home.no-role"))));
        if (person.previousSignInAt() != null) {
            box.add(new SubLine(getTranslation("home.last", words.moment(person.previousSignInAt()))));
        } else {
            box.add(new SubLine(getTranslation("home.first")));
        }
        return box;
    }

    private static Optional<Component> ways(Set<Role> roles) {
        return roles.equals(Set.of(Role.MINISTRY_REVIEWER))
                ? Optional.of(Possible.forMinistry(roles))
                : roles.contains(Role.REGIONAL_EDITOR) ? Optional.of(Possible.forRegion()) : Optional.empty();
    }

    private Component attention(Actor actor, Instance<Todos> sources) {
        List<Todo> todos =
                sources.stream().flatMap(it -> it.todos(actor).stream()).toList();
        if (todos.isEmpty()) {
            return part("home.todo", new Paragraph(getTranslation("home.fine")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("todo");
        todos.forEach(it -> list.add(item(it)));
        return part("home.todo", list);
    }

    private static ListItem item(Todo todo) {
        Span count = new Span(Integer.toString(todo.count()));
        count.addClassName("n");
        Anchor title = new Anchor(todo.address(), todo.title());
        return new ListItem(count, new Div(new H3(title), new SubLine(todo.advice())));
    }

    private Component part(String title, Component content) {
        return new Div(new H2(getTranslation(title)), box(content));
    }

    private static Div box(Component... content) {
        Div box = new Div(content);
        box.addClassName("box");
        return box;
    }
}
