package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parsed file.
 *
 * @param name relative to the pack's folder
 * @param root its content; every node knows its line
 */
record PackFile(String name, JsonNode root) {
    Entry entry() {
        return new Entry(this, root, "", 1);
    }

    /** The folder's name of {@code centres/<slug>/centre.yaml}, or the file's name of {@code demo/<slug>.yaml}. */
    String slug() {
        return name.split("/", -1)[1].replaceFirst("\\.yaml$", "");
    }
}
