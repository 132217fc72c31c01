package org.socialcluster.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;
import org.socialcluster.sheets.SheetFormat;
import org.socialcluster.sheets.SheetSource;
import org.socialcluster.sheets.SheetWriter;

/** Two centres of the example region with a manager each, who send tables. */
final class Town implements AutoCloseable {
    final Postgres postgres = Postgres.migrated();
    final InScope scope;
    final Actor manager;
    final Actor foreigner;

    Town() {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = manager("primersk");
        foreigner = manager("obraztsovo");
    }

    private Actor manager(String slug) {
        CentreId centre = new CentreId(UUID.fromString(value("select id from centre where slug = '" + slug + "'")));
        return new Actor(new AccountId(UUID.randomUUID()), Audience.OFFICE, centre, Set.of(Role.CENTRE_MANAGER));
    }

    <T> T imports(Actor actor, Function<Imports, T> work) {
        return scope.as(actor, Imports.class, work);
    }

    ImportView send(Actor actor, ImportKind kind, SheetSource file) {
        return imports(
                actor, it -> it.send(actor, kind, "таблица." + file.format().ending(), file));
    }

    ImportView send(String... lines) {
        return send(manager, ImportKind.SERVICE, csv(StandardCharsets.UTF_8, lines));
    }

    ImportView accept(ImportView batch, boolean publish) {
        return imports(manager, it -> it.accept(manager, batch.id(), publish));
    }

    ImportView undo(ImportView batch) {
        return imports(manager, it -> it.undo(manager, batch.id()));
    }

    List<ImportRowView> wrong(ImportView batch) {
        return imports(manager, it -> it.rows(manager, batch.id(), true, new Slice(0, 1000, "")));
    }

    byte[] refused(ImportView batch) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        return imports(manager, it -> {
            try {
                it.refused(manager, batch.id(), file);
                return file.toByteArray();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    static SheetSource csv(Charset charset, String... lines) {
        return file(String.join("\r\n", lines).getBytes(charset));
    }

    static SheetSource xlsx(List<String> header, List<? extends List<?>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetFormat.XLSX.write(file, "Услуги", header)) {
            for (List<?> row : rows) {
                sheet.row(row);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file(file.toByteArray());
    }

    static SheetSource file(byte[] bytes) {
        try {
            Path file = Files.createTempFile("sheet", ".any");
            file.toFile().deleteOnExit();
            try (OutputStream target = Files.newOutputStream(file)) {
                target.write(bytes);
            }
            return SheetSource.of(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String value(String sql) {
        try (Connection connection = postgres.superuser().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void sql(String sql) {
        try (Connection connection = postgres.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
