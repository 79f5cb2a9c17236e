using System.Collections.Immutable;
using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core.Languages.English;

/// <summary>The words of reviews in English.</summary>
internal sealed class EnglishReviews(FigureFormat figures) : ReviewWords
{
    public override ImmutableArray<string> Questions => CoachingQuestions.Always;

    public override ImmutableArray<string> GoodQuarterQuestions => CoachingQuestions.GoodQuarter;

    public override string Role(MeetingRole role) => RoleWords.Word(role);

    public override string Quarter(Quarter quarter) => quarter.Words;

    public override string Weekday(IsoDayOfWeek day) => day.ToString();

    public override string Minutes(int count) => figures.Count(count, "minute", "minutes");

    public override string Things(int count) => figures.Count(count, "thing", "things");
}
