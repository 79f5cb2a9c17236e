namespace CustomerHealth.Core.Scorecards;

/// <summary>What the values of a measure are.</summary>
public enum MeasureKind
{
    /// <summary>Any number.</summary>
    Number,

    /// <summary>A number of parts in a hundred, 0 to 100 or more.</summary>
    Percent,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A date; scored by the whole days from it to the day looked from.</summary>
    DaysSince,

    /// <summary>A milestone (SC-6): the date it was reached, or the days it took; scored by the whole days from the account's start to it.</summary>
    DaysFromStart,

    /// <summary>Yes or no; yes is green unless <see cref="Direction.Lower"/> is better.</summary>
    YesNo,

    /// <summary>One of the texts in the measure's map.</summary>
    Choice,

    /// <summary>0, 1, 2, 3 or 4 by a written scale: 0, 25, 50, 75, 100 points.</summary>
    Rubric,

    /// <summary>Green, yellow or red as a person says.</summary>
    Colour,
}
