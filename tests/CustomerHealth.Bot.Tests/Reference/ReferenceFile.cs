using System.IO.Compression;
using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Reference;

/// <summary>Reference numbers (<c>tests/data/expected</c>) and the public data they were computed from (<c>tests/data/reference</c>); a file may be gzipped.</summary>
internal static class ReferenceFile
{
    /// <summary>The document of reference numbers of this name.</summary>
    public static JsonElement Expected(string name) => JsonElement.Parse(ExpectedText(name));

    /// <summary>The text of a file of reference numbers.</summary>
    public static string ExpectedText(string name)
    {
        using var stream = Open("expected", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Unpacks a data file into a folder.</summary>
    /// <returns>Its path there.</returns>
    public static string Unpack(string name, string folder)
    {
        var path = Path.Combine(folder, name);
        using var source = Open("reference", name);
        using var target = File.Create(path);
        source.CopyTo(target);
        return path;
    }

    private static Stream Open(string folder, string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, folder, name);
        return File.Exists(path) ? File.OpenRead(path) : new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
    }
}
