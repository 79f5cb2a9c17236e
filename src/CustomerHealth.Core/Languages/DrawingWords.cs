namespace CustomerHealth.Core.Languages;

/// <summary>What pages and drawings say by themselves, aloud too: running feet, boxes without a title, legends, alternative texts. Numbers come in ready to print.</summary>
public abstract class DrawingWords
{
    /// <summary>A document without a title.</summary>
    public abstract string Document { get; }

    /// <summary>The list of headings of a web page.</summary>
    public abstract string Contents { get; }

    /// <summary>A table that scrolls by itself.</summary>
    public abstract string Table { get; }

    /// <summary>A drawing without an alternative text.</summary>
    public abstract string Figure { get; }

    /// <summary>A box of information.</summary>
    public abstract string Note { get; }

    /// <summary>A box that warns.</summary>
    public abstract string Risk { get; }

    /// <summary>A box that tells of a success.</summary>
    public abstract string Win { get; }

    /// <summary>A box that asks for a decision; a point of an agenda too.</summary>
    public abstract string Decision { get; }

    /// <summary>A point of an agenda, in its alternative text.</summary>
    public abstract string Break { get; }

    /// <summary>What the markers of bars stand for, when the author does not say.</summary>
    public abstract string Plan { get; }

    /// <summary>An amount that is not known.</summary>
    public abstract string Unknown { get; }

    /// <summary>A tile or small chart without a value.</summary>
    public abstract string NoValue { get; }

    /// <summary>An amount that is as planned or better.</summary>
    public abstract string Reached { get; }

    /// <summary>An amount below its plan.</summary>
    public abstract string Missed { get; }

    /// <summary>A test that was won.</summary>
    public abstract string Won { get; }

    /// <summary>A test that was lost.</summary>
    public abstract string Lost { get; }

    /// <summary>A test that says nothing yet.</summary>
    public abstract string Inconclusive { get; }

    /// <summary>Begins the alternative text of bars.</summary>
    public abstract string BarChart { get; }

    /// <summary>Begins the alternative text of lines.</summary>
    public abstract string LineChart { get; }

    /// <summary>Begins the alternative text of bands week by week.</summary>
    public abstract string BandHistory { get; }

    /// <summary>Begins the alternative text of several small charts.</summary>
    public abstract string SmallCharts { get; }

    /// <summary>Begins the alternative text of results with intervals.</summary>
    public abstract string Intervals { get; }

    /// <summary>The course of a value, said by its numbers.</summary>
    public abstract TrendTexts Trends { get; }

    /// <summary>Page 2 of 4, Sivu 2 / 4.</summary>
    public abstract string Page(int page, int pages);

    /// <summary>Snapshot 4f2a90c1d3e8</summary>
    public abstract string Snapshot(string id);

    /// <summary>30 min</summary>
    public abstract string Minutes(int minutes);

    /// <summary>165 min in all</summary>
    public abstract string MinutesInAll(int minutes);

    /// <summary>Agenda from 09:00, 165 min in all: ...</summary>
    /// <param name="start">Null when it is not said.</param>
    /// <param name="minutes">Of all items.</param>
    /// <param name="items">As one text.</param>
    public abstract string Agenda(string? start, int minutes, string items);

    /// <summary>the last 13 of 26 weeks</summary>
    public abstract string LastWeeks(int shown, int all);

    /// <summary>Adoption is Green now, Red in 3, Green in 10 of 13 weeks</summary>
    /// <param name="name">Of the row.</param>
    /// <param name="now">Word of the newest band.</param>
    /// <param name="tally">How many weeks in each band.</param>
    public abstract string BandsOf(string name, string now, IReadOnlyList<(string Word, int Weeks)> tally);

    /// <summary>24 Aug to 28 Sep, −1 to +3: a range of any kind.</summary>
    public abstract string Span(string from, string to);

    /// <summary>between −1 and +3</summary>
    public abstract string Between(string low, string high);

    /// <summary>0 to 100 in each, 24 Aug to 28 Sep; bands from the top: Green, Yellow, Red</summary>
    /// <param name="scale">As <see cref="Span"/> gives it.</param>
    /// <param name="places">As <see cref="Span"/> gives it.</param>
    /// <param name="bands">Empty for none.</param>
    public abstract string InEach(string scale, string places, string bands);

    /// <summary>, which is Healthy (Green): after the course of a line.</summary>
    public abstract string WhichIs(string label, string word);
}
