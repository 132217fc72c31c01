package org.socialcluster.deploy;

import java.util.Locale;

/**
 * Where Payara and the application log: JSON, one record a line, in a file of the home directory that is turned over at
 * 10 MB, five of them; or on stderr where a container collects it ({@code LOG_TO=console}).
 */
final class LogSettings {
    static final String CONSOLE = "the console";

    private LogSettings() {}

    static boolean toConsole() {
        return "console".equals(System.getenv().getOrDefault("LOG_TO", "").toLowerCase(Locale.ROOT));
    }

    static String of(String log) {
        String handler = log.equals(CONSOLE) ? "java.util.logging.ConsoleHandler" : "java.util.logging.FileHandler";
        return """
                handlers=%1$s
                %1$s.level=FINE
                %1$s.encoding=UTF-8
                %1$s.formatter=org.socialcluster.deploy.JsonLines
                java.util.logging.FileHandler.pattern=%2$s
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.count=5
                java.util.logging.FileHandler.append=true
                .level=INFO
                javax.enterprise.system.tools.deployment.dol.level=WARNING
                javax.enterprise.system.tools.deployment.common.level=WARNING
                fish.payara.nucleus.util.level=WARNING
                org.glassfish.admin.mbeanserver.level=WARNING
                org.hibernate.validator.internal.util.Version.level=WARNING
                javax.enterprise.system.security.ssl.level=SEVERE
                """.formatted(
                        handler, log.replace("%", "%%").replace("\\", "\\\\").replace("server.0.log", "server.%g.log"));
    }
}
