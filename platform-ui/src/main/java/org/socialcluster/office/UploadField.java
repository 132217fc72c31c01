package org.socialcluster.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes one file at a time, by a button or by dropping it. Says itself what it does not take; what is in the file is for
 * the taker to judge.
 */
public final class UploadField extends Upload {
    private static final int BYTES_OF_A_MEGABYTE = 1024 * 1024;

    private final int most;
    private final transient Consumer<byte[]> taken;

    /**
     * @param types media types that the browser offers
     * @param most bytes; of a larger file the taker gets one byte more than that
     * @param taken gets the file
     */
    public UploadField(String button, List<String> types, int most, Consumer<byte[]> taken) {
        this.most = most;
        this.taken = taken;
        setUploadHandler(this::take);
        setAcceptedFileTypes(types.toArray(String[]::new));
        setMaxFileSize(most);
        setUploadButton(new Button(button));
        setDropLabel(new Span(getTranslation("upload.drop")));
        setI18n(words());
        addFileRejectedListener(refused -> Notice.refusal(refused.getErrorMessage()));
    }

    private void take(UploadEvent event) throws IOException {
        byte[] file;
        try (InputStream content = event.getInputStream()) {
            file = content.readNBytes(most + 1);
        }
        var unused = event.getUI().access(() -> {
            clearFileList();
            taken.accept(file);
        });
    }

    private UploadI18N words() {
        UploadI18N.Error error = new UploadI18N.Error()
                .setTooManyFiles(getTranslation("upload.one"))
                .setFileIsTooBig(getTranslation("upload.large", most / BYTES_OF_A_MEGABYTE))
                .setIncorrectFileType(getTranslation("upload.type"));
        UploadI18N.Uploading uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("upload.begins"))
                        .setStalled(getTranslation("upload.stalls"))
                        .setProcessing(getTranslation("upload.read"))
                        .setHeld(getTranslation("upload.begins")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(getTranslation("upload.left") + " ")
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("upload.failed"))
                        .setUnexpectedServerError(getTranslation("upload.failed"))
                        .setForbidden(getTranslation("upload.failed")));
        UploadI18N words = new UploadI18N();
        words.setError(error);
        words.setUploading(uploading);
        words.setFile(new UploadI18N.File()
                .setRetry(getTranslation("upload.again"))
                .setRemove(getTranslation("upload.remove"))
                .setStart(getTranslation("upload.again")));
        return words;
    }
}
