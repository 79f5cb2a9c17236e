using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using HandlebarsDotNet;

namespace CustomerHealth.Documents.Templates;

/// <summary>All documents of the folder at one moment. Immutable.</summary>
internal sealed class TemplateEdition
{
    private TemplateEdition(string stamp, IReadOnlyDictionary<string, TemplateVersion> documents, ImmutableArray<TemplateMistake> mistakes)
    {
        Stamp = stamp;
        Documents = documents;
        Mistakes = mistakes;
    }

    /// <summary>Before the folder was first read.</summary>
    public static TemplateEdition None { get; } = new("?", FrozenDictionary<string, TemplateVersion>.Empty, []);

    /// <summary>The state of the folder it was made from.</summary>
    public string Stamp { get; }

    /// <summary>By file name: <c>account-scorecard.fi.md</c>.</summary>
    public IReadOnlyDictionary<string, TemplateVersion> Documents { get; }

    /// <summary>Of all files.</summary>
    public ImmutableArray<TemplateMistake> Mistakes { get; }

    /// <summary>Reads the folder anew; keeps what did not change, and the last good version of what is bad now.</summary>
    public TemplateEdition Next(string stamp, IReadOnlyList<TemplateFile> files, IReadOnlyDictionary<string, DocumentSchema> schemas)
    {
        var partials = files.Where(f => f.IsPartial).ToList();
        var documents = files.Where(f => !f.IsPartial)
            .ToFrozenDictionary(f => f.Name, f => Version(f, PartialsFor(f, partials), schemas), StringComparer.Ordinal);
        var mistakes = partials.SelectMany(p => p.Mistakes).Concat(documents.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => d.Value.Mistakes));

        // A file that could not be read may be readable a moment later although nothing about it changes.
        return new TemplateEdition(files.All(f => f.Source is not null) ? stamp : "?", documents, [.. mistakes.Distinct()]);
    }

    private static Dictionary<string, TemplateSource> PartialsFor(TemplateFile document, IEnumerable<TemplateFile> partials) => partials
        .Where(p => p.Source is not null && (p.Language.Length == 0 || string.Equals(p.Language, document.Language, StringComparison.OrdinalIgnoreCase)))
        .OrderByDescending(p => p.Language.Length)
        .DistinctBy(p => p.Document, StringComparer.Ordinal)
        .ToDictionary(p => p.Document, p => p.Source!, StringComparer.Ordinal);

    private TemplateVersion Version(
        TemplateFile file, Dictionary<string, TemplateSource> partials, IReadOnlyDictionary<string, DocumentSchema> schemas)
    {
        var old = Documents.GetValueOrDefault(file.Name);
        if (file.Source is not { } source)
            return new TemplateVersion(old?.Good, old?.Hash ?? "", file.Mistakes);

        var hash = HashOf(source, partials);
        if (old is { Good: not null, Mistakes: [] } && string.Equals(old.Hash, hash, StringComparison.Ordinal))
            return old;

        ImmutableArray<TemplateMistake> mistakes = [.. TemplateLanguage.Check(file), .. Mistaken(file.Document, source, partials, schemas)];
        return mistakes is [] ? Compiled((source, schemas[file.Document]), hash, partials, old) : new TemplateVersion(old?.Good, old?.Hash ?? "", mistakes);
    }

    private static ImmutableArray<TemplateMistake> Mistaken(
        string document, TemplateSource source, Dictionary<string, TemplateSource> partials, IReadOnlyDictionary<string, DocumentSchema> schemas)
    {
        if (schemas.TryGetValue(document, out var schema))
            return TemplateScan.Run(source, schema, partials);

        return [source.Mistake(0, TemplateCode.UnknownDocument, Unknown(document, schemas.Keys))];
    }

    private static TemplateVersion Compiled((TemplateSource Source, DocumentSchema Schema) document, string hash, Dictionary<string, TemplateSource> partials, TemplateVersion? old)
    {
        try
        {
            return new TemplateVersion(CompiledTemplate.Of(document.Source, partials, document.Schema.Root), hash, []);
        }
        catch (HandlebarsException refused)
        {
            var why = refused.GetBaseException().Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0];
            var mistake = document.Source.Mistake(0, TemplateCode.EngineRefused, $"The template engine refuses the file: {why}");
            return new TemplateVersion(old?.Good, old?.Hash ?? "", [mistake]);
        }
    }

    private static string Unknown(string document, IEnumerable<string> known)
    {
        var hint = NearName.Hint(document, known);
        return $"No document is called '{document}'{(hint.Length > 0 ? hint : $"; there are {string.Join(", ", known.Order(StringComparer.Ordinal))}. A partial's name begins with '_'.")}";
    }

    private static string HashOf(TemplateSource source, Dictionary<string, TemplateSource> partials)
    {
        string[] texts = [source.Text, .. partials.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => new[] { p.Key, p.Value.Text })];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))));
    }
}
