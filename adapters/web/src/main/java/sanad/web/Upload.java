package sanad.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Files that came with a form, in a folder of their own as long as they are read. Public names of
/// files are kept, without their folders.
public final class Upload implements AutoCloseable {
  private static final int MOST = 8;
  private static final long MOST_BYTES = 256L << 20;

  private final Path folder;
  private final List<Path> files;

  private Upload(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = List.copyOf(files);
  }

  /// The files of a form; at most eight count.
  public static Upload of(List<MultipartFile> given) throws IOException {
    var upload = new Upload(Files.createTempDirectory("sanad-upload"), List.of());
    try {
      for (var file : given.stream().limit(MOST).toList()) {
        try (var in = file.getInputStream()) {
          upload = upload.with(in, plain(file.getOriginalFilename()));
        }
      }
      return upload;
    } catch (IOException | RuntimeException failed) {
      upload.close();
      throw failed;
    }
  }

  /// A body as one file, or, where it is a ZIP archive, the files in it.
  public static Upload of(InputStream body, boolean archive) throws IOException {
    var upload = new Upload(Files.createTempDirectory("sanad-upload"), List.of());
    try {
      return archive ? upload.unpacked(new ZipInputStream(body)) : upload.with(body, "list");
    } catch (IOException | RuntimeException failed) {
      upload.close();
      throw failed;
    }
  }

  private Upload unpacked(ZipInputStream archive) throws IOException {
    var all = this;
    for (var entry = archive.getNextEntry();
        entry != null && all.files.size() < MOST;
        entry = archive.getNextEntry()) {
      if (!entry.isDirectory()) {
        all = all.with(archive, plain(entry.getName().replaceAll(".*[/\\\\]", "")));
      }
    }
    return all;
  }

  private Upload with(InputStream in, String name) throws IOException {
    var path =
        folder.resolve(Files.exists(folder.resolve(name)) ? files.size() + "-" + name : name);
    try (var out = Files.newOutputStream(path)) {
      var block = new byte[1 << 16];
      long left = MOST_BYTES;
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        left -= n;
        if (left < 0) {
          throw new IOException("upload: more than " + MOST_BYTES + " bytes");
        }
        out.write(block, 0, n);
      }
    }
    var more = new ArrayList<>(files);
    more.add(path);
    return new Upload(folder, more);
  }

  /// A name without folders and signs of its own; never empty, never hidden.
  private static String plain(@Nullable String name) {
    var plain = name == null ? "" : name.replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.isBlank() || plain.startsWith(".") ? "list" : plain;
  }

  /// Where they lie.
  public List<Path> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
