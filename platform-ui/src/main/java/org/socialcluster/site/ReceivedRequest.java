package org.socialcluster.site;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request whose body has been taken in already. Its parameters are those of the address alone. */
final class ReceivedRequest extends HttpServletRequestWrapper {
    private final Received body;

    /** @param length of the body */
    ReceivedRequest(HttpServletRequest request, InputStream body, long length) {
        super(request);
        this.body = new Received(body, length);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String named = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(body, named == null ? StandardCharsets.UTF_8 : Charset.forName(named)));
    }

    private static final class Received extends ServletInputStream {
        private final InputStream bytes;
        private long left;

        Received(InputStream bytes, long length) {
            this.bytes = bytes;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int got = bytes.read();
            left -= got < 0 ? 0 : 1;
            return got;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = bytes.read(into, offset, length);
            left -= Math.max(0, got);
            return got;
        }

        @Override
        public int available() throws IOException {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return left == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            try {
                if (!isFinished()) {
                    listener.onDataAvailable();
                }
                listener.onAllDataRead();
            } catch (IOException failed) {
                listener.onError(failed);
            }
        }
    }
}
