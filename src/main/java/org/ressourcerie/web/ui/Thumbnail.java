package org.ressourcerie.web.ui;

/**
 * A picture beside something, cropped to its place.
 *
 * @param webp addresses of its sizes with their widths, as {@code srcset} writes them; may be empty
 * @param plain the same in a format that every browser shows; may be empty
 * @param source for browsers that choose no size
 * @param width of the whole picture, in pixels
 * @param height of the whole picture, in pixels
 * @param alternative empty when it only decorates
 * @param focus names of classes that say what stays in sight; may be empty
 */
public record Thumbnail(
    String webp,
    String plain,
    String source,
    int width,
    int height,
    String alternative,
    String focus) {}
