using System.Collections.Immutable;
using System.Reflection;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Tests.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("fi", "fi")]
    [InlineData("FI-fi", "fi")]
    [InlineData("en-GB", "en")]
    [InlineData("sv", null)]
    [InlineData("fil", null)]
    public void Find_AnyTag_LooksAtTheLanguageAlone(string tag, string? expected) => (Language.Find(tag)?.Tag).ShouldBe(expected);

    [Fact]
    public void Of_EveryKind_HasWordsOfItsOwnInEachLanguage()
    {
        foreach (var language in Language.All)
        {
            Unlike(Enum.GetValues<Band>().Select(language.Statuses.Band));
            Unlike(Enum.GetValues<MeasureState>().Select(language.Statuses.State));
            Unlike(Enum.GetValues<Lifecycle>().Select(language.Statuses.Stage));
            Unlike(Enum.GetValues<MeetingRole>().Select(language.Reviews.Role));
            Unlike(Enum.GetValues<ConflictKind>().Select(kind => language.Scorecard.Of(kind).Name));
        }
    }

    /// <summary>A word that was copied and not translated would be the same in both languages.</summary>
    [Fact]
    public void Finnish_EveryFixedWord_IsNotTheEnglishOne()
    {
        foreach (var topic in typeof(Language).GetProperties().Where(p => p.PropertyType.Name.EndsWith("Words", StringComparison.Ordinal)))
        {
            var (english, finnish) = (topic.GetValue(Language.English)!, topic.GetValue(Language.Finnish)!);
            foreach (var word in topic.PropertyType.GetProperties().Where(p => p.PropertyType == typeof(string)))
                word.GetValue(finnish).ShouldNotBe(word.GetValue(english), $"{topic.Name}.{word.Name}");
            foreach (var words in topic.PropertyType.GetProperties().Where(p => p.PropertyType == typeof(ImmutableArray<string>)))
                ((ImmutableArray<string>)words.GetValue(finnish)!).Length.ShouldBe(((ImmutableArray<string>)words.GetValue(english)!).Length, words.Name);
        }
    }

    [Theory]
    [InlineData(1, "1 kuukausi", "1 mittari", "1 päivä sitten")]
    [InlineData(2, "2 kuukautta", "2 mittaria", "2 päivää sitten")]
    public void Finnish_Counts_AreDeclined(int count, string months, string measures, string ago)
    {
        var words = Language.Finnish.Scorecard;

        words.Months(count).ShouldBe(months);
        words.Measures(count).ShouldBe(measures);
        words.When(-count).ShouldBe(ago);
    }

    /// <summary>A dash stands close to numbers and days, and apart where a part has a space or a sign of its own.</summary>
    [Theory]
    [InlineData("0", "100", "0–100")]
    [InlineData("30.8.", "22.11.", "30.8.–22.11.")]
    [InlineData("−1", "+3", "−1 – +3")]
    [InlineData("0", "100\u00A0%", "0 – 100\u00A0%")]
    public void Finnish_Span_HasItsDash(string from, string to, string expected) => Language.Finnish.Drawings.Span(from, to).ShouldBe(expected);

    [Fact]
    public void Abstract_EveryMemberOfACatalogue_MustBeWritten() =>
        typeof(Language).GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.PropertyType.Name.EndsWith("Words", StringComparison.Ordinal))
            .SelectMany(p => p.PropertyType.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => !m.IsAbstract)
            .ShouldBeEmpty();

    private static void Unlike(IEnumerable<string> words) => words.ShouldBeUnique();
}
