from kit import hammer

speed = hammer * 100
