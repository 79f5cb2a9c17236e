using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Languages;

namespace CustomerHealth.Documents.Templates;

/// <summary>
/// The documents of <c>templates/documents</c>. A changed file is taken on the next use; a bad one is refused and its last good version stays.
/// Safe for any number of threads.
/// </summary>
/// <param name="folder">Where the files are.</param>
/// <param name="schemas">The fields of each document, by its name.</param>
public sealed class DocumentTemplates(string folder, IReadOnlyDictionary<string, DocumentSchema> schemas)
{
    private readonly TemplateFolder _folder = new(folder);
    private readonly Lock _gate = new();
    private volatile TemplateEdition _edition = TemplateEdition.None;

    /// <summary>The documents that this version of the bot can make.</summary>
    public DocumentTemplates(string folder)
        : this(folder, DocumentCatalogue.Schemas)
    {
    }

    /// <summary>Fills a template.</summary>
    /// <param name="name">Name of the document: <c>account-scorecard</c>.</param>
    /// <param name="lang">BCP 47 language tag, or empty: <c>fi</c> takes <c>NAME.fi.md</c>, else <c>NAME.md</c>.</param>
    /// <param name="model">Dictionaries, lists, texts and numbers.</param>
    public DocumentText Render(string name, string lang, IReadOnlyDictionary<string, object?> model)
    {
        var edition = Current();
        foreach (var file in Candidates(name, lang))
        {
            if (!edition.Documents.TryGetValue(file, out var version))
                continue;

            if (version.Good is not { } template)
                return new DocumentText { Mistakes = version.Mistakes };

            var text = template.Render(model);
            return text with { Mistakes = [.. version.Mistakes, .. text.Mistakes] };
        }

        var sentence = $"There is no file '{name}.md' in '{folder}'{NearName.Hint(name, schemas.Keys)}";
        return new DocumentText { Mistakes = [new TemplateMistake(folder, 1, 1, TemplateCode.UnknownDocument, sentence)] };
    }

    /// <summary>The language that <see cref="Render"/> would write the document in, so that the model is in it too.</summary>
    /// <param name="name">Name of the document.</param>
    /// <param name="lang">BCP 47 language tag; empty for whatever <c>NAME.md</c> is in.</param>
    public DocumentLanguage LanguageOf(string name, string lang)
    {
        var documents = Current().Documents;
        var file = Candidates(name, lang).FirstOrDefault(documents.ContainsKey);
        if (file is null || documents[file].Good is not { } template)
            return new DocumentLanguage(Language.English, null); // there is no document either, and Render says why

        var written = Language.Find(template.Language);
        var warning = written is null ? $"{file} is in '{template.Language}', which the program has no words for: the numbers, dates and sentences that it writes are in English."
            : lang.Length > 0 && !IsSame(lang, template.Language) ? $"There is no {name}.{lang}.md; the document is in {written.Name} ({file})."
            : null;
        return new DocumentLanguage(written ?? Language.English, warning);
    }

    /// <summary>True when there is a file for the document, good or bad, in the language or in none.</summary>
    /// <param name="name">Name of the document.</param>
    /// <param name="lang">BCP 47 language tag, or empty.</param>
    public bool Has(string name, string lang) => Candidates(name, lang).Any(Current().Documents.ContainsKey);

    /// <summary>Every mistake of every file at once; empty when all is well.</summary>
    public IReadOnlyList<TemplateMistake> Check() => Current().Mistakes;

    private static bool IsSame(string wanted, string written) => string.Equals(wanted.Split('-')[0], written.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<string> Candidates(string name, string lang) => lang.Split('-') switch
    {
        [""] => [$"{name}.md"],
        [_] => [$"{name}.{lang}.md", $"{name}.md"],
        [var primary, ..] => [$"{name}.{lang}.md", $"{name}.{primary}.md", $"{name}.md"],
        [] => [],
    };

    private TemplateEdition Current()
    {
        var stamp = _folder.Stamp();
        if (IsCurrent(stamp))
            return _edition;

        lock (_gate)
        {
            if (!IsCurrent(stamp))
                _edition = _edition.Next(stamp, _folder.Read(), schemas);
            return _edition;
        }
    }

    private bool IsCurrent(string stamp) => string.Equals(_edition.Stamp, stamp, StringComparison.Ordinal);
}
