package org.socialcluster.deploy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of the operator, named by {@code DATABASE_URL}, {@code DATABASE_USER} and {@code DATABASE_PASSWORD}. */
final class GivenDatabase {
    private static final int SECONDS_TO_CONNECT = 10;

    private GivenDatabase() {}

    static boolean isGiven(Map<String, String> environment) {
        return !environment.getOrDefault("DATABASE_URL", "").isBlank();
    }

    /** Does not connect yet. */
    static Database of(Map<String, String> environment) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        try {
            owner.setUrl(environment.getOrDefault("DATABASE_URL", ""));
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(
                    "DATABASE_URL is not the address of a PostgreSQL: write jdbc:postgresql://host:5432/database.",
                    malformed);
        }
        owner.setConnectTimeout(SECONDS_TO_CONNECT);
        owner.setLogServerErrorDetail(false);
        owner.setLoginTimeout(SECONDS_TO_CONNECT);
        String user = environment.get("DATABASE_USER");
        if (user != null) {
            owner.setUser(user);
        }
        String password = environment.get("DATABASE_PASSWORD");
        if (password != null) {
            owner.setPassword(password);
        }
        String known = owner.getPassword();
        if (known == null || known.isEmpty()) {
            throw new Refusal("DATABASE_PASSWORD is missing: the owner of the database needs a password.");
        }
        return new Database(owner, owner.getUrl(), derived(known));
    }

    /** The same on every node, so that several may serve one database without sharing a file. */
    private static String derived(String ownersPassword) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownersPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal("social-cluster application login".getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
