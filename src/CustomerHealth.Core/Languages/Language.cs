using System.Collections.Immutable;
using CustomerHealth.Core.Languages.English;
using CustomerHealth.Core.Languages.Finnish;

namespace CustomerHealth.Core.Languages;

/// <summary>
/// A language that documents can be written in: every word, sentence, number and date that the program itself puts into them.
/// All members are abstract, so that a language with a missing word does not compile. Nothing rests on the machine's own cultures.
/// </summary>
public abstract class Language
{
    /// <summary>The language of chat, of files and of documents without another.</summary>
    public static Language English { get; } = new EnglishLanguage();

    /// <summary>Suomi.</summary>
    public static Language Finnish { get; } = new FinnishLanguage();

    /// <summary>Every language there is.</summary>
    public static ImmutableArray<Language> All { get; } = [English, Finnish];

    /// <summary>Its tag as in the names of templates: <c>en</c>, <c>fi</c>.</summary>
    public abstract string Tag { get; }

    /// <summary>Its own name in English, for messages.</summary>
    public abstract string Name { get; }

    /// <summary>Numbers and dates.</summary>
    public abstract FigureFormat Figures { get; }

    /// <summary>Bands, states and stages of life.</summary>
    public abstract StatusWords Statuses { get; }

    /// <summary>What a measure's value is held against, and why there is none.</summary>
    public abstract ReadingWords Readings { get; }

    /// <summary>The sentences of an account's scorecard.</summary>
    public abstract ScorecardWords Scorecard { get; }

    /// <summary>The words of reviews.</summary>
    public abstract ReviewWords Reviews { get; }

    /// <summary>What pages and drawings say by themselves.</summary>
    public abstract DrawingWords Drawings { get; }

    /// <summary>The language of a tag; its region and script do not matter: <c>fi-FI</c> is Finnish.</summary>
    /// <param name="tag">BCP 47.</param>
    /// <returns>Null when there is none.</returns>
    public static Language? Find(string tag)
    {
        var primary = tag.Split('-')[0];
        return All.FirstOrDefault(language => string.Equals(language.Tag, primary, StringComparison.OrdinalIgnoreCase));
    }
}
