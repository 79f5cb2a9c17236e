using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Statistics;

/// <summary>The chi-square distribution against its tables (R's qchisq) and against its closed form for even degrees of freedom.</summary>
public sealed class ChiSquareTests
{
    [Theory]
    [InlineData(3.841458820694124, 1, 0.05)]
    [InlineData(7.814727903251179, 3, 0.05)]
    [InlineData(11.070497693516351, 5, 0.05)]
    [InlineData(18.307038053275146, 10, 0.05)]
    [InlineData(16.266236196238129, 3, 0.001)]
    [InlineData(0, 4, 1)]
    public void Above_TabulatedPoint_IsMet(double statistic, int degrees, double expected) =>
        ChiSquare.Above(statistic, degrees).ShouldBe(expected, 1e-12);

    [Fact]
    public void Above_EvenDegrees_IsItsClosedForm()
    {
        for (var degrees = 2; degrees <= 40; degrees += 2)
        {
            for (var x = 0.1; x < 200; x *= 1.3)
            {
                double term = 1, sum = 1;
                for (var k = 1; k < degrees / 2; k++)
                    sum += term *= x / 2 / k;
                (ChiSquare.Above(x, degrees) / (Math.Exp(-x / 2) * sum)).ShouldBe(1, 1e-11, $"{x} at {degrees}");
            }
        }
    }

    [Fact]
    public void EqualSplit_TrafficDealtOutWrongly_HasATinyP()
    {
        ChiSquare.EqualSplit([1000, 1000, 1000])!.Value.P.ShouldBe(1);
        ChiSquare.EqualSplit([1000, 1000, 1200])!.Value.P.ShouldBeLessThan(1e-4);
        ChiSquare.EqualSplit([7]).ShouldBeNull();
        ChiSquare.EqualSplit([0, 0]).ShouldBeNull();
    }

    [Fact]
    public void SameRate_OneArmOrNoVariation_IsNull()
    {
        ChiSquare.SameRate([new(1, 2)]).ShouldBeNull();
        ChiSquare.SameRate([new(0, 2), new(0, 3)]).ShouldBeNull();
    }
}
