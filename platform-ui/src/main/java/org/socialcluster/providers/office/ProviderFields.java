package org.socialcluster.providers.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Section;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.providers.ProviderDraft;

/** The fields of an organisation: who it is, how to reach it, its numbers in registers. */
class ProviderFields implements Fields<ProviderDraft> {
    private final RecordForm<ProviderDraft> form = new RecordForm<>();
    private final TextField name = field("name");
    private final TextField phone = field("phone");
    private final TextField email = field("email");
    private final TextField website = field("website");
    private final TextField inn = field("inn");
    private final TextField ogrn = field("ogrn");
    private final Checkbox registry = new Checkbox(text("provider.registry"));
    private final ComboBox<String> kind;
    private final ComboBox<String> authority;
    private final MultiSelectComboBox<String> sectors;

    ProviderFields(Vocabulary vocabulary) {
        Codes kinds = vocabulary.of("provider_kinds");
        Codes authorities = vocabulary.of("authority_kinds");
        Codes sectorCodes = vocabulary.of("sectors");
        kind = kinds.one(text("provider.kind"));
        authority = authorities.one(text("provider.authority"));
        authority.setHelperText(text("provider.authority.why"));
        authority.setClearButtonVisible(true);
        sectors = sectorCodes.many(text("provider.sectors"));
        sectors.setHelperText(text("provider.sectors.why"));
        form.letters("name", name, ProviderDraft::name);
        form.code("kind", kind, kinds, it -> it.kind().isEmpty() ? null : it.kind());
        form.code("authorityKind", authority, authorities, ProviderDraft::authorityKind);
        form.codes("sectors", sectors, sectorCodes, ProviderDraft::sectors);
        form.letters("phone", phone, ProviderDraft::phone);
        form.letters("email", email, ProviderDraft::email);
        form.letters("website", website, ProviderDraft::website);
        form.letters("inn", inn, ProviderDraft::inn);
        form.letters("ogrn", ogrn, ProviderDraft::ogrn);
        form.flag("inSocialRegistry", registry, ProviderDraft::inSocialRegistry, it -> text(it ? "yes" : "no"));
    }

    @Override
    public Component screen() {
        Div screen = new Div(
                new Part("provider.part.who", name, kind, authority, sectors),
                new Part("provider.part.reach", phone, email, website),
                new Part("provider.part.registers", inn, ogrn, registry));
        screen.addClassName("parts");
        return screen;
    }

    @Override
    public RecordForm<ProviderDraft> form() {
        return form;
    }

    @Override
    public ProviderDraft draft() {
        return new ProviderDraft(
                name.getValue().strip(),
                Objects.requireNonNullElse(kind.getValue(), ""),
                authority.getValue(),
                List.copyOf(sectors.getValue()),
                text(email),
                text(phone),
                text(website),
                text(inn),
                text(ogrn),
                registry.getValue());
    }

    /** A section whose fields stand under each other. */
    private static final class Part extends Section {
        Part(String heading, Component... fields) {
            super(text(heading));
            put(fields);
        }
    }

    private static TextField field(String name) {
        TextField field = new TextField(text("provider." + name));
        field.setHelperText(text("provider." + name + ".why"));
        return field;
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String text(String key) {
        return I18NProvider.translate(UI.getCurrent().getLocale(), key);
    }
}
