package org.socialcluster.exchange.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.socialcluster.exchange.ImportKind;
import org.socialcluster.exchange.ImportView;
import org.socialcluster.exchange.Imports;
import org.socialcluster.office.Notice;
import org.socialcluster.office.OfficeErrors;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.sheets.SheetSource;

/** Takes a file in, by a button or by dropping it, and makes an import of it. The file lies on the disk meanwhile. */
final class SheetUpload extends Upload {
    private static final Logger LOG = System.getLogger(SheetUpload.class.getName());
    private static final int MEGABYTE = 1 << 20;

    private final transient Imports imports;
    private final OfficeSession session;
    private final transient Supplier<ImportKind> kind;
    private final transient Consumer<ImportView> sent;

    /** @param kind of records that the table holds
     * @param sent gets the import */
    SheetUpload(Imports imports, OfficeSession session, Supplier<ImportKind> kind, Consumer<ImportView> sent) {
        this.imports = imports;
        this.session = session;
        this.kind = kind;
        this.sent = sent;
        setUploadHandler(this::take);
        setMaxFileSize((int) SheetSource.MOST_BYTES);
        Button button = new Button(getTranslation("import.upload"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setUploadButton(button);
        setDropLabel(new Span(getTranslation("import.drop")));
        setI18n(words());
        addFileRejectedListener(refused -> Notice.refusal(refused.getErrorMessage()));
    }

    private void take(UploadEvent event) throws IOException {
        UI tab = event.getUI();
        AtomicReference<Actor> actor = new AtomicReference<>();
        AtomicReference<ImportKind> chosen = new AtomicReference<>();
        tab.accessSynchronously(() -> {
            actor.set(session.actor());
            chosen.set(kind.get());
        });
        Path file = Files.createTempFile("import", ".sheet");
        try {
            copy(event, file);
            ImportView made = imports.send(
                    Objects.requireNonNull(actor.get()),
                    Objects.requireNonNull(chosen.get()),
                    event.getFileName(),
                    SheetSource.of(file));
            tab.accessSynchronously(() -> sent.accept(made));
        } catch (RuntimeException failure) {
            Problem problem = OfficeErrors.problemIn(failure);
            if (problem == null) {
                LOG.log(Level.ERROR, "import: a file could not be read", failure);
            }
            tab.accessSynchronously(() -> {
                clearFileList();
                Notice.refusal(Objects.requireNonNullElse(
                        problem == null ? null : problem.getMessage(), getTranslation("import.upload.failed")));
            });
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** One byte more than fits is enough to see that it does not. */
    private static void copy(UploadEvent event, Path file) throws IOException {
        byte[] piece = new byte[64 << 10];
        long left = SheetSource.MOST_BYTES + 1;
        try (InputStream from = event.getInputStream();
                OutputStream to = Files.newOutputStream(file)) {
            for (int read; left > 0 && (read = from.read(piece)) >= 0; left -= read) {
                to.write(piece, 0, (int) Math.min(read, left));
            }
        }
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("import.upload.one"))
                .setFileIsTooBig(getTranslation("import.upload.large", SheetSource.MOST_BYTES / MEGABYTE))
                .setIncorrectFileType(getTranslation("import.upload.failed")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("import.upload.sending"))
                        .setStalled(getTranslation("import.upload.sending"))
                        .setProcessing(getTranslation("import.upload.reading"))
                        .setHeld(getTranslation("import.upload.sending")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("import.upload.failed"))
                        .setUnexpectedServerError(getTranslation("import.upload.failed"))
                        .setForbidden(getTranslation("import.upload.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(getTranslation("import.upload.again"))
                .setRemove(getTranslation("import.upload.remove"))
                .setStart(getTranslation("import.upload.again")));
        return words;
    }
}
