package org.socialcluster.identity.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.socialcluster.identity.NewToken;
import org.socialcluster.identity.Profiles;
import org.socialcluster.identity.TokenDraft;
import org.socialcluster.identity.TokenView;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.SecretDialog;
import org.socialcluster.office.Words;

/** Personal tokens for programs that speak to the API in the person's name. */
class OwnTokens extends Div {
    private static final List<Integer> LIFETIMES_DAYS = List.of(30, 90, 365);

    private final transient Profiles profiles;
    private final OfficeSession session;
    private final transient Words words;

    OwnTokens(Profiles profiles, OfficeSession session, Words words) {
        this.profiles = profiles;
        this.session = session;
        this.words = words;
        refresh();
    }

    private void refresh() {
        removeAll();
        add(new Paragraph(getTranslation("tokens.about")));
        List<TokenView> tokens = profiles.tokens(session.self());
        if (!tokens.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("lines");
            tokens.forEach(token -> list.add(line(token)));
            add(list);
        }
        add(new Button(getTranslation("tokens.new"), click -> create().open()));
    }

    private ListItem line(TokenView token) {
        Span name = new Span(token.name());
        name.addClassName("strong");
        Paragraph about = new Paragraph(getTranslation(
                "tokens.line",
                scope(token.mayWrite()),
                words.day(token.expiresAt()),
                token.lastUsedAt() == null
                        ? getTranslation("tokens.unused")
                        : getTranslation("tokens.used", words.moment(token.lastUsedAt()))));
        about.addClassName("sub");
        Button revoke = new Button(getTranslation("tokens.revoke"), click -> askToRevoke(token));
        revoke.setAriaLabel(getTranslation("tokens.revoke.which", token.name()));
        return new ListItem(new Div(name, about), revoke);
    }

    private void askToRevoke(TokenView token) {
        Ask.before(
                getTranslation("tokens.revoke.which", token.name()),
                getTranslation("tokens.revoke.what"),
                getTranslation("tokens.revoke"),
                () -> {
                    profiles.revokeToken(session.self(), token.id());
                    Notice.done(getTranslation("tokens.revoked"));
                    refresh();
                });
    }

    private FormDialog create() {
        Form form = new Form();
        TextField name = form.field("name", new TextField(getTranslation("tokens.name")));
        name.setHelperText(getTranslation("tokens.name.why"));
        RadioButtonGroup<Boolean> write =
                form.field("mayWrite", new RadioButtonGroup<>(getTranslation("tokens.scope")));
        write.setItems(false, true);
        write.setItemLabelGenerator(this::scope);
        write.setValue(false);
        Select<Integer> days = form.field("days", new Select<>());
        days.setLabel(getTranslation("tokens.days"));
        days.setItems(LIFETIMES_DAYS);
        days.setItemLabelGenerator(count -> getTranslation("tokens.days." + count));
        days.setValue(LIFETIMES_DAYS.get(1));
        return new FormDialog(getTranslation("tokens.new"), form)
                .fields(name, write, days)
                .action(
                        getTranslation("tokens.do"),
                        () -> make(new TokenDraft(name.getValue().strip(), write.getValue(), days.getValue())));
    }

    private void make(TokenDraft draft) {
        NewToken token = profiles.createToken(session.self(), draft);
        refresh();
        new SecretDialog(
                        getTranslation("tokens.made", draft.name()),
                        getTranslation("tokens.label"),
                        token.secret().text(),
                        getTranslation("tokens.advice"))
                .open();
    }

    private String scope(boolean mayWrite) {
        return getTranslation(mayWrite ? "tokens.scope.write" : "tokens.scope.read");
    }
}
