package org.socialcluster.deploy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The directory that holds all data of one installation: database, secrets, logs. One process at a time holds it; the
 * lock goes with the process, however it ends.
 */
final class Home {
    private static final long LEAST_FREE_MB = 300;
    private static final int SECRET_BYTES = 24;
    // A channel that nobody refers to is collected and closed, and its lock with it.
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();
    private static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path directory;

    private Home(Path directory) {
        this.directory = directory;
    }

    /** @throws Refusal when it cannot be written, is held by another process, or its disk is nearly full */
    static Home open(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory, OURS_ALONE);
            }
            Home home = new Home(directory);
            home.lock();
            home.closeToOthers();
            home.refuseFullDisk();
            home.clear("tmp");
            return home;
        } catch (AccessDeniedException denied) {
            throw new Refusal("The home directory " + directory + " cannot be written: permission denied.", denied);
        } catch (IOException failed) {
            throw new Refusal("The home directory " + directory + " cannot be used: " + reason(failed) + ".", failed);
        }
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(path(name), OURS_ALONE);
    }

    /** The secret of that name; made at random when it is asked for the first time. */
    String secret(String name) throws IOException {
        Path file = folder("secrets").resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    /** @throws Refusal when the home was filled in the other mode */
    void refuseOther(Mode mode) throws IOException {
        Path file = path("mode");
        if (Files.exists(file) && !Files.readString(file).strip().equals(mode.word())) {
            throw new Refusal("The home directory " + directory + " was filled in "
                    + Files.readString(file).strip() + " mode and cannot be used in " + mode.word()
                    + " mode: give another --home.");
        }
    }

    void keep(Mode mode) throws IOException {
        write(path("mode"), mode.word() + "\n");
    }

    private void lock() throws IOException {
        FileChannel file = FileChannel.open(
                path("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            throw new Refusal("The home directory " + directory + " is in use by process "
                    + Files.readString(path("lock")).strip() + ": stop it first, or give another --home.");
        }
        HELD.add(file);
        file.truncate(0);
        file.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    /** A directory that was there before may be open to everybody. */
    private void closeToOthers() throws IOException {
        Set<PosixFilePermission> ours = PosixFilePermissions.fromString("rwx------");
        if (!Files.getPosixFilePermissions(directory).equals(ours)) {
            Files.setPosixFilePermissions(directory, ours);
        }
    }

    private void refuseFullDisk() throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace() / 1_000_000;
        if (free < LEAST_FREE_MB) {
            throw new Refusal("Only " + free + " MB are free on the disk of " + directory + ": at least "
                    + LEAST_FREE_MB + " MB are needed.");
        }
    }

    private void clear(String name) throws IOException {
        Path folder = path(name);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectory(folder);
    }

    /** In one step and for us alone: a half-written secret would lock us out for good. */
    static void write(Path file, String text) throws IOException {
        Path half = Files.createTempFile(file.getParent(), "half", "");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String reason(IOException failed) {
        String name = failed.getClass().getSimpleName().replace("Exception", "");
        return failed instanceof java.nio.file.FileSystemException file && file.getReason() != null
                ? file.getReason()
                : name + " " + failed.getMessage();
    }
}
