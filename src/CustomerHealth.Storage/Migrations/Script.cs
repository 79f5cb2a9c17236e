using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Storage.Migrations;

/// <summary>One step of the schema: <c>NNNN_name.sql</c>.</summary>
internal sealed record Script(int Id, string Name, string Sql)
{
    /// <summary>Of the text with unix line ends, so that a checkout on another system is not an edit.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The scripts of one engine that this assembly carries, in order.</summary>
    public static IReadOnlyList<Script> Embedded(string engine)
    {
        var assembly = typeof(Script).Assembly;
        var folder = engine + "/";
        return [.. assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal))
            .Select(resource => Parse(resource[folder.Length..], Read(assembly.GetManifestResourceStream(resource)!)))
            .OrderBy(script => script.Id)];
    }

    private static Script Parse(string fileName, string sql) =>
        new(int.Parse(fileName.AsSpan(0, fileName.IndexOf('_', StringComparison.Ordinal)), CultureInfo.InvariantCulture), fileName, sql);

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
