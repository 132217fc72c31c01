package org.socialcluster.routes.office.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.RecordsPage;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueDraft;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.CatalogueRecord;

/** Records of the catalogue with how many steps each stands behind. */
abstract class CatalogueList<D extends CatalogueDraft> extends RecordsPage<CatalogueRecord<D>, String> {
    private final Class<? extends EditPage<D>> page;

    /** @param key beginning of the words
     * @param path of the list and, with the id behind, of a record */
    CatalogueList(
            String key,
            String path,
            CatalogueKind<D> kind,
            Class<? extends EditPage<D>> page,
            Catalogue catalogue,
            OfficeSession session) {
        super(
                path,
                session,
                (actor, text, slice) -> catalogue.list(actor, kind, text, slice),
                (actor, text) -> catalogue.count(actor, kind, text));
        this.page = page;
        head(getTranslation(key + "list"));
        add(new Paragraph(getTranslation(key + "about")));
        byText("catalogue.text");
        begin(key + "new");
        addColumns(key);
        show(key + "first", "catalogue.none");
    }

    /** What stands beneath the name, in one line. */
    abstract String beside(D draft);

    @Override
    protected String wanted() {
        return Objects.requireNonNullElse(text(), "");
    }

    private void addColumns(String key) {
        narrow(key + "name", this::everything);
        column(key + "name", this::named, it -> it.draft().name())
                .setSortProperty("name")
                .setFlexGrow(3)
                .setWidth("16rem");
        words(key + "beside", it -> beside(it.draft())).setFlexGrow(3).setWidth("16rem");
        words("catalogue.steps", CatalogueRecord::steps)
                .setSortProperty("steps")
                .setFlexGrow(0)
                .setWidth("9rem");
    }

    private Component named(CatalogueRecord<D> record) {
        return new RouterLink(
                record.draft().name(),
                page,
                new RouteParameters(EditPage.id(record.id().value())));
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(CatalogueRecord<D> record) {
        Div cell = new Div(
                named(record),
                CatalogueText.sub(beside(record.draft())),
                CatalogueText.sub(CatalogueText.of("catalogue.steps.count", record.steps())));
        cell.addClassName("stacked");
        return cell;
    }
}
