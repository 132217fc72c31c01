package org.socialcluster.pictures.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.pictures.PictureView;
import org.socialcluster.tenancy.CentreView;

/**
 * A picture as a page shows it.
 *
 * @param small address of the small file
 * @param large address of the large one
 */
public record ShownPicture(String small, String large, String alt, int smallWidth, int smallHeight, int width) {

    /** Pictures of the centre's records.
     *
     * @param preview token of a preview, which opens the files too; null on public pages */
    public static List<ShownPicture> of(CentreView centre, List<PictureView> pictures, @Nullable String preview) {
        String end = preview == null ? "" : "?preview=" + URLEncoder.encode(preview, StandardCharsets.UTF_8);
        return pictures.stream()
                .map(it -> new ShownPicture(
                        address(centre, it) + PictureFiles.SMALL + PictureFiles.TYPE + end,
                        address(centre, it) + PictureFiles.TYPE + end,
                        it.alt(),
                        it.smallWidth(),
                        it.smallHeight(),
                        it.width()))
                .toList();
    }

    private static String address(CentreView centre, PictureView picture) {
        return "/" + centre.slug() + "/pictures/" + picture.id();
    }
}
