package org.socialcluster.search;

import java.util.List;

/**
 * A need or a help route, and the words by which people may ask for it.
 *
 * @param code of a need, slug of a route
 * @param group what it belongs to
 * @param synonyms as people write in a search box, lay and outdated words among them: never shown as the platform's own
 */
record Subject(String code, String name, String description, String group, List<String> synonyms) {}
